// Watch the page change by itself for arguments[0] milliseconds: which elements' look or text changed, how often.
const long = arguments[0], done = arguments[arguments.length - 1];
const changes = new Map();
let running = true;
// Seen, or only for the moment not: what blinks may be away when it is looked at.
function mayBeSeen(el) { const parent = sightParent(el); return sightSeen(el) || el.getClientRects().length > 0 && !sightHidden(el) && (!parent || sightSeen(parent)) && offerBox(el).x + offerBox(el).width > 0; }
function note(el) {
  if (!el || el.nodeType !== 1) return;
  const now = performance.now();
  const one = changes.get(el) || { times: [] };
  if (!one.times.length || now - one.times[one.times.length - 1] > 8) one.times.push(now);
  if (el.childElementCount === 0) { one.texts = one.texts || new Set(); if (one.texts.size < 20) one.texts.add(el.textContent.slice(0, 40)); }
  changes.set(el, one);
}
const observer = new MutationObserver((records) => { for (const record of records) note(record.target.nodeType === 1 ? record.target : record.target.parentElement); });
observer.observe(document.documentElement, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['style', 'class', 'hidden', 'src', 'transform', 'd', 'x', 'y', 'cx', 'cy', 'aria-hidden', 'opacity'] });
const scrollers = offerAll('*').filter((el) => el.scrollWidth > el.clientWidth + 20 || el.scrollHeight > el.clientHeight + 20).slice(0, 100).map((el) => [el, el.scrollLeft, el.scrollTop]);
const canvases = offerAll('canvas').filter((el) => el.width && el.height && sightSeen(el)).slice(0, 4);
function mark(el) { try { const data = el.getContext('2d').getImageData(0, 0, Math.min(el.width, 200), Math.min(el.height, 200)).data; let sum = 0; for (let i = 0; i < data.length; i += 97) sum = (sum * 31 + data[i]) | 0; return sum; } catch (error) { return 0; } }
const marks = canvases.map(mark);
let frames = 0;  // few on a computer that has no time for the page
const poll = () => {
  if (!running) return;
  frames += 1;
  scrollers.forEach((one) => { if (Math.abs(one[0].scrollLeft - one[1]) > 3 || Math.abs(one[0].scrollTop - one[2]) > 3) { note(one[0]); one[1] = one[0].scrollLeft; one[2] = one[0].scrollTop; } });
  canvases.forEach((el, i) => { const now = el.getContext ? mark(el) : 0; if (now !== marks[i]) { note(el); marks[i] = now; } });
  requestAnimationFrame(poll);
};
requestAnimationFrame(poll);
const started = performance.now();
const finish = () => {
  const most = Math.max(0, ...Array.from(changes.values(), (one) => one.times.length));
  if ((frames < 15 || most > 0 && most < 4) && performance.now() - started < long * 4) return setTimeout(finish, 100);
  running = false;
  observer.disconnect();
  const found = [];
  for (const [el, one] of changes) {
    if (one.times.length < 3 || !el.isConnected || !mayBeSeen(el) || el === document.body || el === document.documentElement) continue;
    if (el.closest('[role=timer], time, [role=progressbar], [aria-busy=true]')) continue;
    const box = el.getBoundingClientRect();
    if (box.width < 4 || box.height < 4) continue;
    found.push(Object.assign(sightPlace(el), { times: one.times.length, texts: one.texts ? one.texts.size : 0, first: Math.round(one.times[0]), area: Math.round(box.width * box.height), text: offerText(el).slice(0, 100), isCanvas: el.localName === 'canvas', hidden: sightHidden(el) }));
  }
  found.sort((a, b) => b.area - a.area);
  done({ changed: found.slice(0, 12), timers: window.__offerTimers || null });
};
setTimeout(finish, long);
