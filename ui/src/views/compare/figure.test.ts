import { describe, expect, it } from "vitest";

import type { Cell } from "../../ipc";
import { amountFigure, figure, story } from "./figure";

const base: Cell = {
  amount: "685291432",
  shown: "685.3",
  difference: null,
  difference_shown: null,
  difference_percent: null,
  sign: "same",
  applies: true,
};
const gain: Cell = {
  amount: "736652267",
  shown: "736.7",
  difference: "51360835",
  difference_shown: "51.4",
  difference_percent: "7.5",
  sign: "gain",
  applies: true,
};
const unknown: Cell = { ...gain, amount: null, shown: null, difference: null, difference_shown: null, sign: "unknown" };

describe("figure", () => {
  it("shows the base's amount and the others' difference", () => {
    expect(figure(base, true, "difference")).toEqual({ text: "685,3", tone: "plain" });
    expect(figure(gain, false, "difference")).toEqual({ text: "+51,4", tone: "gain" });
    expect(figure(gain, false, "percent")).toEqual({ text: "+7,5", tone: "gain" });
    expect(figure(gain, false, "amount")).toEqual({ text: "736,7", tone: "plain" });
  });

  it("tells loss, nearly zero, the same, unknown and meaningless apart", () => {
    expect(figure({ ...gain, difference_shown: "-0.4", sign: "loss" }, false, "difference")).toEqual({
      text: "−0,4",
      tone: "loss",
    });
    expect(figure({ ...gain, difference_shown: "0.0", sign: "small" }, false, "difference").text).toBe("≈\u00a00");
    expect(figure({ ...gain, difference_shown: "0.0", sign: "same" }, false, "difference").text).toBe("0,0");
    expect(figure(unknown, false, "difference").text).toBe("okänt");
    expect(figure({ ...unknown, sign: "none", applies: false }, false, "difference").text).toBe("–");
    expect(figure({ ...unknown, sign: "none", applies: false }, true, "difference").text).toBe("–");
  });

  it("shows no percentage of a base that is zero", () => {
    expect(figure({ ...gain, difference_percent: null }, false, "percent").text).toBe("–");
  });

  it("says unknown, not zero, for an unknown amount", () => {
    expect(amountFigure(unknown)).toEqual({ text: "okänt", tone: "faint" });
  });
});

describe("story", () => {
  it("has base, amount, difference and per cent", () => {
    expect(story(gain, base, "mnkr")).toBe("685,3 → 736,7 mnkr (+51,4; +7,5\u00a0%)");
    expect(story(base, undefined, "mnkr")).toBe("685,3 mnkr");
  });
});
