// Controls and signs with no text that are drawn by colours of the ground: what forced colours may take away.
const found = [];
for (const el of offerAll('a[href], button, [role=button], [role=checkbox], [role=switch], [role=radio], [role=progressbar], [role=img], [role=meter], [role=slider], [role=tab], input[type=checkbox], input[type=radio]')) {
  if (found.length >= 12) break;
  if (!sightSeen(el) || /[\p{L}\p{N}]/u.test(offerText(el)) || el.querySelector('img, video, canvas')) continue;
  if (el.localName === 'input' && sightStyle(el).appearance !== 'none') continue;
  const box = el.getBoundingClientRect();
  if (box.width < 8 || box.height < 8 || box.width > 400 || box.height > 200) continue;
  found.push(Object.assign(sightPlace(el), { name: offerName(el).slice(0, 80) }));
}
return found;
