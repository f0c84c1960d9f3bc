// The contrast of all texts over one certain colour, by number; with which of them are drawn by what.
const texts = [];
for (const el of sightRuns().slice(0, 1500)) {
  if (el.closest('[disabled], [aria-disabled=true], [inert], svg')) { texts.push(null); continue; }
  const style = sightStyle(el);
  const behind = sightBehind(el);
  const colour = sightBlend(sightColour(style.color), behind.colour);
  texts.push([Math.round(sightRatio(colour, behind.colour) * 100) / 100, sightIsLarge(style) ? 3 : 4.5, behind.why ? 1 : 0, colour.slice(0, 3).map(Math.round).join(), behind.colour.slice(0, 3).map(Math.round).join()]);
}
if (arguments[0] === 'place') return arguments[1].map((n) => { const el = sightRuns()[n]; return el ? Object.assign(sightPlace(el), { text: sightOwnText(el).slice(0, 80) }) : null; });
return texts;
