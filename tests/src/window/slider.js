// The slider's value and, in pixels of the page, the way of its thumb.
const slider = document.querySelector(arguments[0]);
slider.scrollIntoView({ block: "center" });
const box = slider.getBoundingClientRect();
const thumb = 18;
const [left, right] = [box.left + thumb / 2, box.right - thumb / 2];
const [value, min, max] = [slider.value, slider.min, slider.max].map(Number);
return {
  value: slider.value,
  step: slider.step,
  left,
  right,
  thumb: left + ((value - min) / (max - min)) * (right - left),
  middle: (box.top + box.bottom) / 2,
};
