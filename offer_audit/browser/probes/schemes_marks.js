// Controls and signs with no text that are drawn by colours of the ground: what forced colours may take away.
const found = [];
for (const el of offerAll('a[href], button, [role=button], [role=checkbox], [role=switch], [role=radio], [role=progressbar], [role=img], [role=meter], [role=slider], [role=tab], input[type=checkbox], input[type=radio]')) {
  if (found.length >= 12) break;
  if (!sightSeen(el) || [el].concat(Array.from(el.querySelectorAll('*')).slice(0, 20)).some((one) => /[\p{L}\p{N}]/u.test(sightOwnText(one)) && parseFloat(sightStyle(one).fontSize) >= 2 && sightSeen(one) && sightColour(sightStyle(one).color)[3] > 0.1 && parseFloat(sightStyle(one).textIndent) > -200) || el.querySelector('img, video, canvas')) continue;
  if (el.localName === 'input' && sightStyle(el).appearance !== 'none') continue;
  const box = el.getBoundingClientRect();
  if (box.width < 8 || box.height < 8 || box.width > 400 || box.height > 200) continue;
  found.push(Object.assign(sightPlace(el), { name: offerName(el).slice(0, 80) }));
}
const alike = new Map();
for (const el of offerAll('main *, body *').slice(0, 4000)) {
  if (found.length >= 14 || el.children.length || offerCollapse(el.textContent) || !/^(SPAN|DIV|I|B|TD|LI)$/.test(el.tagName)) continue;
  if (el.closest('a, button, label, [aria-hidden="true"]') && !el.closest('figure')) continue;
  const style = sightStyle(el), box = el.getBoundingClientRect();
  if (sightColour(style.backgroundColor)[3] < 0.5 || style.backgroundImage !== 'none' || box.height < 6 || box.width < 4 || box.width > 900 || box.height > 500 || parseFloat(style.borderTopWidth) > 0 || !sightSeen(el)) continue;
  const key = el.localName + '|' + (el.getAttribute('class') || '') + '|' + offerSelector(el.closest('table, ul, ol, dl, figure, section, main') || document.body);
  alike.set(key, (alike.get(key) || []).concat(el));
}
for (const list of alike.values()) {
  const sizes = new Set(list.map((el) => { const box = el.getBoundingClientRect(); return Math.round(box.width) + 'x' + Math.round(box.height); }));
  if (list.length < 3 || sizes.size < 3 || found.length >= 16) continue;
  found.push(Object.assign(sightPlace(list[0]), { name: 'bar', isBar: true }));
}
for (const el of offerAll('input[type=checkbox], input[type=radio], [role=checkbox][aria-checked], [role=switch][aria-checked]')) {
  if (found.length >= 18 || !sightSeen(el) || el.localName === 'input' && sightStyle(el).appearance !== 'none' || el.disabled) continue;
  if (found.some((one) => one.isToggle && one.look === el.className + el.type)) continue;
  found.push(Object.assign(sightPlace(el), { name: offerName(el).slice(0, 80), isToggle: true, look: String(el.className) + el.type }));
}
return found;
