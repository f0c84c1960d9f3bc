// Put in before the page's own scripts: waits of a fifth of a second to a minute pass 60 times as fast, and their number is kept.
(() => {
  const kept = { intervals: [], waits: [], frames: 0 };
  const speed = (ms) => (ms >= 200 && ms <= 60000 ? Math.max(ms / 60, 16) : ms);
  const interval = window.setInterval, wait = window.setTimeout, frame = window.requestAnimationFrame;
  window.setInterval = function (run, ms, ...rest) { if (kept.intervals.length < 50) kept.intervals.push(+ms || 0); return interval.call(window, run, speed(+ms || 0), ...rest); };
  window.setTimeout = function (run, ms, ...rest) { if (kept.waits.length < 200) kept.waits.push(+ms || 0); return wait.call(window, run, speed(+ms || 0), ...rest); };
  window.requestAnimationFrame = function (run) { kept.frames += 1; return frame.call(window, run); };
  Object.defineProperty(window, '__offerTimers', { value: kept, configurable: true, enumerable: false });
})();
