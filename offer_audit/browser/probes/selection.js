// The colours of selected text where styles set them: of the page, and of a few kinds of text in it.
const found = [], looks = new Set();
for (const el of [document.body].concat(sightRuns().slice(0, 400))) {
  if (!el || found.length >= 10) continue;
  const style = getComputedStyle(el, '::selection'), own = sightStyle(el);
  const back = sightColour(style.backgroundColor), colour = sightColour(style.color);
  const isSet = back[3] > 0 && style.backgroundColor !== own.backgroundColor;
  if (!isSet) continue;
  const behind = sightBehind(el);
  const ground = sightBlend(back, behind.colour);
  const key = [style.backgroundColor, style.color, own.color].join('|');
  if (looks.has(key)) continue;
  looks.add(key);
  found.push(Object.assign(sightPlace(el), { ratio: Math.round(sightRatio(sightBlend(colour, ground), ground) * 100) / 100, toPage: Math.round(sightRatio(ground, behind.colour) * 100) / 100, why: behind.why, opaque: back[3], text: sightOwnText(el).slice(0, 60) }));
}
return found;
