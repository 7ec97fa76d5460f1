/** The ways a bridge is taken apart. */

import type { BridgeMode } from "../../ipc";

export const BRIDGE_MODES: readonly BridgeMode[] = ["shared", "alone", "order"];

/** The stage that is no group's: what the groups do together. It has no place in an order. */
export const TOGETHER = "together";
