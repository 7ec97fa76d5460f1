import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/tables.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { markFirstPicture } from "./lib/start";
import { followSystemTheme } from "./lib/theme.svelte";

followSystemTheme();

const target = document.getElementById("app");
markFirstPicture();
if (target) mount(App, { target });
