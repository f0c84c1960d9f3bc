// Pictures that may hold words, and background pictures that may say something.
function classOf(el) { return typeof el.className === 'string' ? el.className : (el.getAttribute('class') || ''); }
function around(el) {
  let words = '';
  for (let at = el, n = 0; at && n < 3; at = sightParent(at), n++) words += ' ' + classOf(at) + ' ' + (at.id || '');
  return words.trim().slice(0, 200);
}
const pictures = [];
for (const el of offerAll('img, canvas, input[type=image], svg image, object[type^="image"]')) {
  if (pictures.length >= 40) break;
  if (!sightSeen(el) || el.closest('[aria-hidden="true"]')) continue;
  const box = el.getBoundingClientRect();
  if (box.width < 50 || box.height < 14 || el.localName === 'img' && el.complete && !el.naturalWidth) continue;
  if (el.localName === 'canvas' && el.width * el.height === 0) continue;
  const link = el.closest('a, button');
  const figure = el.closest('figure');
  const described = (el.getAttribute('aria-describedby') || '').split(' ').map((id) => id && document.getElementById(id)).filter(Boolean).map(offerText).join(' ');
  pictures.push(Object.assign(sightPlace(el), {
    kind: el.localName, alt: el.getAttribute('alt'), name: offerName(el).slice(0, 300), role: el.getAttribute('role') || '',
    file: ((el.currentSrc || el.src || '').startsWith('data:') ? '' : (el.currentSrc || el.src || '').split(/[?#]/)[0].split('/').pop() || '').slice(0, 100),
    around: around(el), fallback: el.localName === 'canvas' ? offerText(el).slice(0, 100) : '', linkText: link ? offerText(link).slice(0, 100) : '',
    caption: figure && figure.querySelector('figcaption') ? offerText(figure.querySelector('figcaption')) : '', described: described.slice(0, 200),
    isPlain: !el.closest('header, footer') ,
  }));
}
const backgrounds = [];
for (const el of offerAll('body *').slice(0, 4000)) {
  if (backgrounds.length >= 30) break;
  for (const which of ['', '::before', '::after']) {
    const style = which ? getComputedStyle(el, which) : sightStyle(el);
    const image = style.backgroundImage + (which && /url\(/.test(style.content) ? ' ' + style.content : '');
    if (!/url\(/.test(image) || which && (style.content === 'none' || style.content === 'normal')) continue;
    if (!sightSeen(el) || el.closest('[aria-hidden="true"], [role=presentation], [role=none], select, input, textarea')) continue;
    const box = el.getBoundingClientRect();
    const url = /url\("?([^")]+)"?\)/.exec(image)[1];
    const width = which ? parseFloat(style.width) || 0 : box.width, height = which ? parseFloat(style.height) || 0 : box.height;
    if (width < 8 || height < 8) continue;
    const text = offerText(el);
    backgrounds.push(Object.assign(sightPlace(el), {
      which, url: url.length < 20000 ? url : '', width: Math.round(width), height: Math.round(height), text: text.slice(0, 160), name: offerName(el).slice(0, 120), role: el.getAttribute('role') || '',
      title: el.getAttribute('title') || '', repeats: !/no-repeat/.test(style.backgroundRepeat) && !/cover|contain|100%/.test(style.backgroundSize),
      file: (url.startsWith('data:') ? '' : url.split(/[?#]/)[0].split('/').pop() || '').slice(0, 100), isData: url.startsWith('data:'), around: around(el),
      isControl: !!el.closest('a[href], button, [role=button], [role=link], summary, label'), isEmpty: !text && !el.querySelector('img, svg, video, canvas, input, iframe, object'),
      clear: style.backgroundSize, content: which && /url\(/.test(style.content),
    }));
  }
}
const done = arguments[arguments.length - 1];
const loads = backgrounds.filter((one) => one.url && !one.which).slice(0, 10).map((one) => {
  const image = new Image();
  image.src = one.url;
  return image.decode().then(() => { one.repeats = one.repeats && (image.naturalWidth < one.width * 0.7 || image.naturalHeight < one.height * 0.7); }, () => 0);
});
const answer = () => { backgrounds.forEach((one) => { delete one.url; }); done({ pictures, backgrounds }); };
Promise.race([Promise.all(loads), new Promise((resolve) => setTimeout(resolve, 150))]).then(answer);
