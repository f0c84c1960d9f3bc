// How the large parts of the page are turned, and what asks the reader to turn the device.
function angle(transform, rotate) {
  let turned = 0;
  const match = /^matrix(3d)?\(([^)]+)\)$/.exec(transform);
  if (match) { const parts = match[2].split(',').map(parseFloat); turned = Math.round(Math.atan2(parts[1], parts[0]) * 180 / Math.PI); }
  const own = /(-?[\d.]+)(deg|turn|rad|grad)/.exec(rotate || '');
  if (own) turned += Math.round(parseFloat(own[1]) * { deg: 1, turn: 360, rad: 57.2958, grad: 0.9 }[own[2]]);
  return turned;
}
const parts = [document.documentElement, document.body].concat(Array.from(document.body.querySelectorAll('*')).slice(0, 1500)).map((el) => {
  const style = getComputedStyle(el);
  return style.transform === 'none' && (style.rotate === 'none' || !style.rotate) ? 0 : angle(style.transform, style.rotate);
});
const asks = [], runs = sightRuns();
for (const el of runs) {
  const text = sightOwnText(el);
  if (text.length < 200 && /\b(rotate|turn)\b.{0,30}\b(device|phone|tablet|screen|mobile|ipad)\b|\b(portrait|landscape)( mode| orientation| view)? (only|is (not )?supported)|\bonly\b.{0,40}\b(portrait|landscape)\b|\b(please )?use (this (site|page) |your (device|phone|tablet) )?in (portrait|landscape)/i.test(text)) asks.push(Object.assign(sightPlace(el), { text: text.slice(0, 120) }));
}
const locks = Array.from(document.scripts).filter((script) => !script.src && /orientation\s*\.\s*lock\s*\(|lockOrientation\s*\(/.test(script.textContent)).map((script) => (/(orientation\s*\.\s*lock|lockOrientation)\s*\([^)]{0,40}\)/.exec(script.textContent) || [''])[0]);
return { parts, asks: asks.slice(0, 4), words: runs.reduce((sum, el) => sum + sightOwnText(el).split(' ').length, 0), runs: runs.length, locks };
