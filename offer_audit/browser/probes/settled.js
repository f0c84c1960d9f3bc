// Call back when the page has been laid out twice, or after a short while.
const done = arguments[arguments.length - 1];
let left = 2;
const next = () => (left-- ? requestAnimationFrame(next) : done(true));
next();
setTimeout(() => done(false), 120);
