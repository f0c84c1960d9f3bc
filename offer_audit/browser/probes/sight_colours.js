// Things of one kind that differ in colour: items of lists, cells, dots, fields, and the shapes and keys of charts.
function cssText(colour) { return colour.slice(0, 3).map(Math.round).join(','); }
function lookOf(el) {
  let run = el;
  const runs = [el].concat(Array.from(el.querySelectorAll('*')).slice(0, 20)).filter((one) => sightOwnText(one) && !one.closest('a, button'));
  if (runs.length) run = runs.find((one) => sightSeen(one)) || runs[0];
  const style = sightStyle(run);
  let back = [0, 0, 0, 0];
  for (let at = run; at; at = sightParent(at)) {
    const own = sightColour(sightStyle(at).backgroundColor);
    if (own[3] > 0.1) { back = own; break; }
    if (at === el) break;
  }
  const side = ['Left', 'Top', 'Right', 'Bottom'].map((name) => parseFloat(sightStyle(el)['border' + name + 'Width']) >= 2 && sightStyle(el)['border' + name + 'Style'] !== 'none' ? sightColour(sightStyle(el)['border' + name + 'Color']) : null).find(Boolean);
  const colour = sightColour(style.color);
  return {
    colour: cssText(colour), back: back[3] > 0.1 ? cssText(back) : '', side: side ? cssText(side) : '',
    chroma: Math.round(Math.max(sightChroma(colour), back[3] > 0.1 ? sightChroma(back) : 0, side ? sightChroma(side) : 0)),
    shape: [style.fontWeight, style.fontStyle, style.textDecorationLine, style.textTransform].join(' '),
    text: offerCollapse(el.textContent).slice(0, 120), named: !!(el.getAttribute('aria-label') || el.getAttribute('title') || el.querySelector('img[alt]:not([alt=""]), svg title, [role=img][aria-label], [title]')),
    icon: !!el.querySelector('img, svg, i[class]'),
  };
}
const groups = [];
function keepGroup(parent, kind, elements) {
  if (groups.length >= 15 || elements.length < 3) return;
  const members = elements.slice(0, 60).map(lookOf);
  const keys = new Set(members.map((one) => [one.colour, one.back, one.side].join('|')));
  if (keys.size < 2 || keys.size === members.length || !members.some((one) => one.chroma >= 60)) return;
  groups.push(Object.assign(sightPlace(parent), { kind, members }));
}
const SKIP = 'nav, header nav, [role=navigation], [role=tablist], [role=menu], [role=menubar], pre, code, svg, [aria-hidden="true"], .pagination, [class*="breadcrumb"]';
for (const list of offerAll('ul, ol, dl').slice(0, 200)) {
  if (list.closest(SKIP) || !sightSeen(list)) continue;
  const items = Array.from(list.children).filter((el) => /^(LI|DD)$/.test(el.tagName) && sightSeen(el) && offerText(el) && !el.querySelector('a, button, input') && !el.matches('[aria-current], [aria-selected]'));
  keepGroup(list, 'list', items);
}
for (const table of offerAll('table').slice(0, 40)) {
  if (!sightSeen(table)) continue;
  const columns = {};
  for (const row of Array.from(table.rows).slice(0, 80)) Array.from(row.cells).slice(0, 20).forEach((cell, n) => { if (cell.tagName === 'TD' && sightSeen(cell) && !cell.querySelector('a, button, input')) (columns[n] = columns[n] || []).push(cell); });
  const before = groups.length;
  for (const n of Object.keys(columns)) if (groups.length === before) keepGroup(table, 'column', columns[n]);
  if (groups.length === before) {
    const days = Array.from(table.querySelectorAll('td')).filter((cell) => sightSeen(cell) && /^\d{0,2}$/.test(offerCollapse(cell.textContent)));
    if (days.length > 12 && days.length > table.querySelectorAll('td').length * 0.7) keepGroup(table, 'calendar', days.slice(0, 60));
  }
}
for (const parent of offerAll('p, div, section, td, dd, fieldset').slice(0, 1500)) {
  if (groups.length >= 15) break;
  if (parent.children.length < 3 || parent.children.length > 80 || parent.closest(SKIP) || !sightSeen(parent)) continue;
  for (const tag of ['SPAN', 'DIV', 'P', 'STRONG', 'B', 'FONT', 'LABEL']) {
    const items = Array.from(parent.children).filter((el) => el.tagName === tag && sightSeen(el));
    if (items.length < 3 || items.some((el) => offerText(el).length > 70 || el.matches('a *, button *'))) continue;
    const plain = items.filter((el) => offerText(el) && !el.querySelector('a, button, input, select, textarea, img, svg, h1, h2, h3, h4') && !el.matches('[aria-current], [aria-selected], [role=tab]'));
    if (plain.length >= 3) keepGroup(parent, 'parts', plain);
  }
}
const dots = [];
for (const el of offerAll('span, i, b, div, em, td, li, svg circle, svg rect').slice(0, 6000)) {
  if (dots.length >= 80) break;
  if (el.closest('button, a, label, [role=progressbar], [role=slider]') || el.closest('svg') && el.closest('svg').getBoundingClientRect().width > 40) continue;
  const box = el.getBoundingClientRect();
  const isCell = /^(TD)$/.test(el.tagName);
  if (!isCell && (box.width < 5 || box.width > 30 || box.height < 5 || box.height > 30 || Math.max(box.width, box.height) > Math.min(box.width, box.height) * 1.6)) continue;
  if (el.children.length || /[\p{L}\p{N}\p{S}]/u.test(el.textContent.replace(/[\u25cf\u25a0\u25cb\u2b24\u26ab\u2022]/g, '')) || !sightSeen(el)) continue;
  const style = sightStyle(el);
  const glyph = /[\u25cf\u25a0\u2b24\u26ab\u2022]/.test(el.textContent);
  const before = getComputedStyle(el, '::before');
  const beforeColour = before.content !== 'none' && before.content !== 'normal' ? (sightColour(before.backgroundColor)[3] > 0.3 ? before.backgroundColor : /[\u25cf\u25a0\u2b24\u26ab\u2022]/.test(before.content) ? before.color : '') : '';
  const paint = el.namespaceURI.endsWith('svg') ? style.fill : glyph ? style.color : sightColour(style.backgroundColor)[3] > 0.3 ? style.backgroundColor : beforeColour;
  if (!paint || paint === 'none') continue;
  const colour = sightColour(paint);
  if (colour[3] < 0.3) continue;
  const scope = el.closest('li, tr, dd, dt, p, figcaption') || (el.parentElement && offerText(el.parentElement).length < 160 ? el.parentElement : el);
  const named = !!(el.getAttribute('aria-label') || el.getAttribute('title') || el.closest('[role=img][aria-label]') || el.querySelector('title'));
  dots.push(Object.assign(sightPlace(el), {
    tag: isCell ? 'td' : el.localName, size: isCell ? 0 : Math.round((box.width + box.height) / 8), colour: cssText(colour), chroma: Math.round(sightChroma(colour)), named,
    label: offerCollapse(scope.textContent).slice(0, 160), group: offerSelector((el.closest('table, ul, ol, dl, section, figure, main') || document.body)), inChart: !!el.closest('figure, [class*="chart"], [class*="legend"], [class*="key"]'),
  }));
}
const fields = offerAll('input, select, textarea').filter((el) => sightSeen(el) && !/^(hidden|submit|button|reset|image|range|color|file)$/.test(el.type)).slice(0, 80).map((el) => {
  const style = sightStyle(el);
  const label = el.labels && el.labels[0];
  const described = ((el.getAttribute('aria-describedby') || '') + ' ' + (el.getAttribute('aria-errormessage') || '')).split(/\s+/).map((id) => id && document.getElementById(id)).filter(Boolean).map(offerText).join(' ');
  const holder = el.closest('.form-group, .govuk-form-group, p, li, tr, fieldset') || el.parentElement;
  const near = holder && holder.querySelectorAll('input, select, textarea').length <= 1 ? offerText(holder) : (label ? offerText(label) : '');
  return Object.assign(sightPlace(el), {
    type: el.type, form: el.form ? offerSelector(el.form) : '', border: parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none' ? cssText(sightColour(style.borderTopColor)) : '',
    width: style.borderTopWidth, back: sightColour(style.backgroundColor)[3] > 0.1 ? cssText(sightColour(style.backgroundColor)) : '', outline: style.outlineStyle !== 'none' ? cssText(sightColour(style.outlineColor)) : '',
    label: label && sightSeen(label) ? cssText(sightColour(sightStyle(label).color)) : '', labelAt: label ? offerSelector(label) : '', labelText: label ? offerText(label) : '', labelWeight: label ? sightStyle(label).fontWeight : '',
    invalid: el.getAttribute('aria-invalid') === 'true', required: el.required || el.getAttribute('aria-required') === 'true', near: (near + ' ' + described).slice(0, 400), icon: !!(holder && holder.querySelector('img, svg, i[class*="icon"]')) || /url\(/.test(style.backgroundImage),
  });
});
const charts = [];
for (const svg of offerAll('svg, canvas').slice(0, 60)) {
  if (charts.length >= 10) break;
  const box = svg.getBoundingClientRect();
  if (box.width < 110 || box.height < 70 || !sightSeen(svg)) continue;
  const shapes = [];
  for (const el of Array.from(svg.querySelectorAll('rect, path, circle, ellipse, polygon, polyline, line')).slice(0, 400)) {
    const style = getComputedStyle(el);
    const isLine = /^(line|polyline)$/.test(el.localName) || style.fill === 'none' || sightColour(style.fill)[3] === 0;
    const paint = isLine ? style.stroke : style.fill;
    if (!paint || paint === 'none') continue;
    const own = el.getBoundingClientRect();
    shapes.push({ tag: el.localName, line: isLine, paint: /url\(/.test(paint) ? 'pattern' : cssText(sightColour(paint)), chroma: /url\(/.test(paint) ? 0 : Math.round(sightChroma(sightColour(paint))), area: Math.round(own.width * own.height), small: own.width <= 26 && own.height <= 26, dash: style.strokeDasharray });
  }
  const holder = svg.closest('figure') || svg.parentElement;
  const swatches = Array.from(holder.querySelectorAll('span, i, b, div, li, td, em')).filter((el) => !el.closest('svg') && !el.textContent.trim() && sightSeen(el)).slice(0, 60).map((el) => { const b = el.getBoundingClientRect(); const c = sightColour(sightStyle(el).backgroundColor); return b.width <= 40 && b.height <= 40 && c[3] > 0.3 ? { paint: cssText(c), chroma: Math.round(sightChroma(c)) } : null; }).filter(Boolean);
  const coloured = Array.from(holder.querySelectorAll('span, li, b, dt, dd, text, tspan')).slice(0, 80).filter((el) => sightOwnText(el)).map((el) => { const c = sightColour(el.namespaceURI.endsWith('svg') ? getComputedStyle(el).fill : sightStyle(el).color); return { paint: cssText(c), chroma: Math.round(sightChroma(c)) }; }).filter((one) => one.chroma >= 60);
  const section = svg.closest('figure, section, article') || svg.parentElement;
  charts.push(Object.assign(sightPlace(svg), {
    kind: svg.localName, shapes, swatches, coloured, texts: Array.from(svg.querySelectorAll('text')).slice(0, 60).map((el) => offerCollapse(el.textContent).slice(0, 40)),
    hasTable: !!(section && section.querySelector('table')) , hidden: sightHidden(svg), name: offerName(svg).slice(0, 200),
  }));
}
return { groups, dots, fields, charts };
