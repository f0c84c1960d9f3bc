// What the document says about the keyboard and about new windows: access keys, tabindex, autofocus, target. Only looks.

const about = (el) => ({selector: offerSelector(el), snippet: offerSnippet(el), name: offerName(el).slice(0, 80), tag: el.localName, role: el.getAttribute('role') || ''});
const listed = (css, test, most) => offerAll(css).slice(0, 2000).filter(test).slice(0, most || 20).map((el) => ({...about(el), el: el}));
const bare = (each, more) => { const {el, ...rest} = each; return {...rest, ...more(el)}; };

const accesskeys = listed('[accesskey]', (el) => el.getAttribute('accesskey').trim() !== '').map((each) => bare(each, (el) => ({key: el.getAttribute('accesskey').trim().toLowerCase()})));

const NATIVE = 'a[href],area[href],button,input,select,textarea,summary,audio,video,iframe,object,embed,details,[contenteditable]';
const WIDGET = /^(button|link|checkbox|switch|radio|tab|menuitem|menuitemcheckbox|menuitemradio|option|slider|spinbutton|combobox|textbox|treeitem|searchbox|scrollbar|separator|gridcell|row|grid|listbox|menu|menubar|radiogroup|tablist|tree|treegrid|toolbar|application|tabpanel|dialog|alertdialog|region|log|feed|article|group|columnheader|rowheader|cell|img|figure|table|document)$/;
const scrolls = (el) => { const style = getComputedStyle(el); return /(auto|scroll)/.test(style.overflowX + style.overflowY); };
const still = listed('[tabindex]', (el) => el.tabIndex >= 0 && !el.matches(NATIVE) && !el.shadowRoot && !el.localName.includes('-') && !WIDGET.test(el.getAttribute('role') || '') && offerIsVisible(el) && !scrolls(el) && !el.hasAttribute('aria-controls') && !el.hasAttribute('aria-describedby') && !el.hasAttribute('aria-expanded')).map((each) => bare(each, (el) => ({tabindex: el.getAttribute('tabindex'), text: offerText(el).slice(0, 80)})));

const main = document.querySelector('main,[role=main]') || document.body;
const autofocus = listed('[autofocus]', (el) => offerIsVisible(el) && !el.closest('dialog,[popover],[role=dialog]'), 3).map((each) => bare(each, (el) => {
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let before = 0;
  const own = el.labels ? Array.from(el.labels) : [];
  for (let node = walker.nextNode(); node && before < 2000; node = walker.nextNode()) {
    if (el.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) break;
    const parent = node.parentElement;
    if (parent && !own.some((label) => label.contains(parent)) && !/^h[1-6]$/.test(parent.localName) && !/^(script|style)$/.test(parent.localName) && offerIsRendered(parent)) before += offerCollapse(node.data).length;
  }
  return {before: before, type: el.type || '', isSearch: el.type === 'search' || Boolean(el.closest('[role=search],search'))};
}));

const says = /\b(new|separate|another|different) (browser )?(window|tab|page)|\bopens? in|\bexternal\b|ffenestr|tab newydd|\bpop-?up\b/i;
const page = offerCut(document.body ? document.body.innerText || '' : '', 40000);
const isSaidForAll = /links?[^.]{0,60}(open|opens)[^.]{0,30}new (window|tab)/i.test(page);
const windows = isSaidForAll ? [] : listed('a[target],area[target],form[target]', (el) => !/^(_self|_top|_parent|)$/i.test(el.target) && offerIsVisible(el) && !document.querySelector('iframe[name="' + CSS.escape(el.target) + '"]') && !says.test(
  [offerName(el), el.textContent, el.getAttribute('title') || '', (el.getAttribute('aria-describedby') || '').split(/\s+/).map((id) => { const each = document.getElementById(id); return each ? each.textContent : ''; }).join(' '), Array.from(el.querySelectorAll('[alt],[title],[aria-label],title')).map((each) => (each.getAttribute('alt') || '') + ' ' + (each.getAttribute('title') || '') + (each.getAttribute('aria-label') || '') + each.textContent).join(' '), el.nextSibling && el.nextSibling.nodeType === 3 ? el.nextSibling.data.slice(0, 60) : ''].join(' '))).map((each) => bare(each, () => ({})));
const links = offerAll('a[target],area[target]').filter((el) => !/^(_self|_top|_parent|)$/i.test(el.target)).length;
const titled = offerAll('[title]').slice(0, 500).filter((el) => !/^(abbr|dfn|iframe|link|style|area|input|select|textarea|button|optgroup|option|svg|object|embed|track|html|acronym|img|th|a|audio|video|canvas|meter|progress)$/.test(el.localName) && !el.closest('svg') && el.tabIndex < 0 && !/^(img|button|link|group|region)$/.test(el.getAttribute('role') || '') && !el.isContentEditable && offerIsVisible(el) && offerText(el) !== '' && el.getAttribute('title').trim().split(/\s+/).length >= 3 && !offerText(el).toLowerCase().includes(el.getAttribute('title').trim().toLowerCase()) && !page.toLowerCase().includes(el.getAttribute('title').trim().toLowerCase())).slice(0, 10).map((el) => ({...about(el), text: offerText(el).slice(0, 60), title: el.getAttribute('title').slice(0, 120)}));
const tellsKeys = /\b(access|short-?cut) ?keys?\b/i.test(offerCut(document.body ? document.body.innerText || '' : '', 20000));
return {titled: titled, titles: offerAll('[title]').length, tellsKeys: tellsKeys, accesskeys: accesskeys, still: still, autofocus: autofocus, windows: windows, told: links - windows.length, tabindexes: offerAll('[tabindex="0"]').length};
