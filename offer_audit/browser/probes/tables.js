// Every table: its cells as a grid, with what marks a header, and whatever else is made to look like a table.
const place = (el) => ({s: offerSelector(el), html: offerSnippet(el)});
const cellFacts = (cell) => {
  const style = getComputedStyle(cell);
  const text = offerCollapse(cell.textContent);
  const isBold = parseInt(style.fontWeight, 10) >= 600 || !!text && Array.from(cell.querySelectorAll('b, strong')).some((each) => offerCollapse(each.textContent).length >= text.length * 0.9);
  return {tag: cell.localName, role: cell.getAttribute('role') || '', text: text.slice(0, 80), length: text.length, scope: cell.getAttribute('scope') || '', headers: cell.getAttribute('headers') || '', id: cell.id || '',
    columns: cell.colSpan || 1, rows: cell.rowSpan || 1, bold: isBold, shade: style.backgroundColor, images: cell.querySelectorAll('img').length, parts: cell.querySelectorAll('p, div, ul, ol, h1, h2, h3, h4, form, nav, article, section').length,
    controls: cell.querySelectorAll('input, select, textarea').length, s: offerSelector(cell)};
};
const ruled = (table) => {
  const cells = Array.from(table.querySelectorAll('td')).slice(0, 6);
  return cells.some((cell) => parseFloat(getComputedStyle(cell).borderTopWidth) > 0 || parseFloat(getComputedStyle(cell).borderBottomWidth) > 0) || Number(table.getAttribute('border')) > 0;
};
const before = (el) => {
  const at = el.previousElementSibling || (el.parentElement && el.parentElement.previousElementSibling);
  return at ? {tag: at.localName, text: offerText(at).slice(0, 120)} : {tag: '', text: ''};
};
const tables = offerAll('table').slice(0, 60).filter(offerIsRendered).map((table) => {
  const rows = Array.from(table.rows).slice(0, 40);
  const nested = Array.from(table.querySelectorAll('table'));
  return Object.assign(place(table), {
    role: table.getAttribute('role') || '', caption: table.caption ? offerCollapse(table.caption.textContent).slice(0, 200) : null, summary: table.getAttribute('summary'), name: offerName(table), labelled: !!(table.getAttribute('aria-label') || table.getAttribute('aria-labelledby')),
    hasHead: !!table.tHead, rowCount: table.rows.length, rows: rows.map((row) => Array.from(row.cells).slice(0, 20).map(cellFacts)), nested: nested.length, isNested: !!(table.parentElement && table.parentElement.closest('table')), ruled: ruled(table),
    cols: table.querySelectorAll('col, colgroup').length, words: offerCollapse(table.textContent).split(' ').length, display: getComputedStyle(table).display, hidden: !offerIsExposed(table), before: before(table), box: offerBox(table),
    landmarks: table.querySelectorAll('h1, h2, h3, nav, main, header, footer, form').length, pageWords: offerCollapse((document.body || table).textContent.slice(0, 60000)).split(' ').length,
    figure: !!table.closest('figure') && !!table.closest('figure').querySelector('figcaption'),
  });
});

// Rows of boxes that stand in columns and are no table: at least 3 rows of the same 2 or more short cells, one below another.
const grids = [];
for (const el of offerAll('div, section, dl, ul').slice(0, 3000)) {
  if (grids.length >= 10) break;
  const rows = Array.from(el.children);
  if (rows.length < 3 || rows.length > 60 || el.closest('table, nav, form, [role="table"], [role="grid"], header, footer, svg')) continue;
  const counts = rows.map((row) => row.children.length);
  if (counts[0] < 2 || counts[0] > 12 || counts.some((count) => count !== counts[0]) || el.getAttribute('role') || rows.some((row) => row.localName !== rows[0].localName || row.getAttribute('role') || !/^(div|span|li|p)$/.test(row.localName))) continue;
  if (rows.some((row) => Array.from(row.children).some((cell) => !/^(div|span|p|b|strong)$/.test(cell.localName) || !offerCollapse(cell.textContent) || offerCollapse(cell.textContent).length > 60 || cell.querySelector('img, input, button, h1, h2, h3, h4, h5, h6, ul')))) continue;
  const lefts = rows.map((row) => Array.from(row.children).map((cell) => Math.round(cell.getBoundingClientRect().left)));
  const tops = rows.map((row) => Array.from(row.children).map((cell) => Math.round(cell.getBoundingClientRect().top)));
  const inColumns = lefts.every((row) => row.every((left, at) => Math.abs(left - lefts[0][at]) < 3 && (at === 0 || left > row[at - 1] + 10)));
  const inRows = tops.every((row) => Math.max(...row) - Math.min(...row) < 6);
  if (inColumns && inRows) grids.push(Object.assign(place(el), {columns: counts[0], rowCount: rows.length, first: Array.from(rows[0].children).map((cell) => offerCollapse(cell.textContent).slice(0, 40)), second: Array.from(rows[1].children).map((cell) => offerCollapse(cell.textContent).slice(0, 40)), bold: Array.from(rows[0].children).every((cell) => parseInt(getComputedStyle(cell).fontWeight, 10) >= 600 || !!cell.querySelector('b, strong'))}));
}
// Boxes that a grid or wrapped row puts in columns: the first row bold, at least two more rows of short texts.
for (const el of offerAll('div, section').slice(0, 3000)) {
  if (grids.length >= 10) break;
  const cells = Array.from(el.querySelectorAll(':scope > div, :scope > span, :scope > p'));
  if (cells.length < 6 || cells.length > 200 || cells.length !== el.childElementCount || el.getAttribute('role') || el.closest('table, nav, form, header, footer, [role="table"], [role="grid"]')) continue;
  if (cells.some((cell) => !offerCollapse(cell.textContent) || offerCollapse(cell.textContent).length > 60 || cell.getAttribute('role') || cell.querySelector('img, input, button, h1, h2, h3, h4, h5, h6, ul, div, p'))) continue;
  const rows = [];
  for (const cell of cells) {
    const top = Math.round(cell.getBoundingClientRect().top);
    const row = rows[rows.length - 1];
    if (row && Math.abs(row.top - top) < 6) row.cells.push(cell); else rows.push({top, cells: [cell]});
  }
  const columns = rows[0].cells.length;
  const isBold = (cell) => parseInt(getComputedStyle(cell).fontWeight, 10) >= 600 || !!cell.querySelector('b, strong');
  if (columns < 2 || rows.length < 3 || rows.some((row) => row.cells.length !== columns) || !rows[0].cells.every(isBold) || rows[1].cells.every(isBold)) continue;
  const texts = (row) => row.cells.map((cell) => offerCollapse(cell.textContent).slice(0, 40));
  grids.push(Object.assign(place(el), {columns, rowCount: rows.length, first: texts(rows[0]), second: texts(rows[1]), bold: true}));
}
return {tables, grids};
