import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/tables.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { followSystemTheme } from "./lib/theme.svelte";

followSystemTheme();

const target = document.getElementById("app");
if (target) mount(App, { target });
