import { expect, test } from "vitest";

import type { RegionInfo } from "../ipc";
import { changeText } from "./change";

const region = { code: "10", short_name: "Blekinge" } as RegionInfo;

test("what changed since a snapshot is told in words", () => {
  const workspace = { regions: [region], scenarios: [] };
  expect(changeText("dataset", workspace)).toBe("underlaget");
  expect(changeText("ancestor promemorian", workspace)).toBe("scenariot under: promemorian");
  expect(changeText("scenario 2027 10 education_state", workspace)).toBe("scenariot 2027 Blekinge utbildning, staten");
});
