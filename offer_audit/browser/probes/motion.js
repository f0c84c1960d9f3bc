// What moves, blinks or sounds by itself: CSS animations, marquee and blink, pictures that may be animated, audio and video.
const PAUSE = /\b(pause|stop|halt|freeze|turn off (the )?(animations?|motion|movement)|hide (the )?animations?|animations? off)\b/i;
const PLAY_WORDS = /\b(pause|stop|mute|play)\b/i;
const controls = offerAll('button, [role=button], input[type=button], input[type=checkbox], a[href], summary, [role=switch]')
  .filter((el) => sightSeen(el)).slice(0, 400).map((el) => ({ el, name: offerName(el) }));
const pausing = controls.filter((one) => PAUSE.test(one.name) && one.name.length < 80);
function lookOf(el) {
  const box = el.getBoundingClientRect();
  return { seen: sightSeen(el), hidden: sightHidden(el), text: offerText(el).slice(0, 100), area: Math.round(box.width * box.height) };
}
const animations = [];
for (const animation of document.getAnimations().slice(0, 400)) {
  const effect = animation.effect;
  if (!effect || !effect.target || typeof effect.getComputedTiming !== 'function') continue;
  if (typeof CSSTransition !== 'undefined' && animation instanceof CSSTransition) continue;
  const timing = effect.getComputedTiming();
  const properties = {};
  for (const frame of effect.getKeyframes()) {
    for (const name of Object.keys(frame)) {
      if (/^(offset|computedOffset|easing|composite)$/.test(name)) continue;
      (properties[name] = properties[name] || new Set()).add(String(frame[name]));
    }
  }
  const changing = Object.keys(properties).filter((name) => properties[name].size > 1);
  const el = effect.target;
  const look = lookOf(el);
  const parent = sightParent(el);
  look.seen = el.getClientRects().length > 0 && (!parent || sightSeen(parent)) && look.area > 0;  // it may be on its way in or out
  const before = effect.pseudoElement || '';
  const luminances = ['backgroundColor', 'color', 'opacity'].filter((name) => properties[name]).map((name) => {
    const values = Array.from(properties[name]).map((value) => name === 'opacity' ? parseFloat(value) : sightLuminance(sightColour(value)));
    return Math.max(...values) - Math.min(...values);
  });
  animations.push(Object.assign(sightPlace(el), look, {
    kind: 'animation', pseudo: before, name: animation.animationName || '', properties: changing, running: animation.playState === 'running',
    duration: Math.round(+timing.duration || 0), total: timing.endTime === Infinity ? -1 : Math.round(timing.endTime || 0),
    endless: timing.iterations === Infinity, iterations: timing.iterations === Infinity ? -1 : timing.iterations,
    steps: properties[changing[0]] ? properties[changing[0]].size : 0, frames: effect.getKeyframes().length,
    lightness: luminances.length ? Math.max(...luminances) : 0,
    busy: !!el.closest('[role=progressbar], [aria-busy=true], progress, [role=status], [role=alert]') || /\b(loader|loading|spinner|skeleton)\b/i.test(String(el.className && el.className.baseVal !== undefined ? el.className.baseVal : el.className)),
  }));
  if (animations.length >= 80) break;
}
for (const el of offerAll('marquee, blink')) {
  if (animations.length < 90) animations.push(Object.assign(sightPlace(el), lookOf(el), { kind: el.localName, properties: [el.localName], running: true, total: -1, endless: true, duration: 0, lightness: 0, busy: false, pseudo: '', steps: 2, frames: 2, iterations: -1 }));
}
for (const el of offerAll('svg animate, svg animateTransform, svg animateMotion, svg set').slice(0, 60)) {
  const target = el.closest('svg');
  if (!/animate/i.test(el.localName) || !sightSeen(target) || /click|mouse|focus/.test(el.getAttribute('begin') || '')) continue;
  const endless = el.getAttribute('repeatCount') === 'indefinite' || el.getAttribute('repeatDur') === 'indefinite';
  const seconds = parseFloat(el.getAttribute('dur')) * (/ms$/.test(el.getAttribute('dur') || '') ? 0.001 : 1) * (parseFloat(el.getAttribute('repeatCount')) || 1);
  animations.push(Object.assign(sightPlace(target), lookOf(target), { kind: 'svg', properties: [el.getAttribute('attributeName') || el.localName], running: true, total: endless ? -1 : Math.round(seconds * 1000) || 0, endless, duration: Math.round(seconds * 1000) || 0, lightness: 0, busy: !!target.closest('[role=progressbar], [aria-busy=true]'), pseudo: '', steps: 2, frames: 2, iterations: 1 }));
}
const pictures = [];
function keepPicture(el, url) {
  if (pictures.length < 40 && url && (/^data:image\/(gif|webp|apng|png|avif)/i.test(url) || /\.(gif|webp|apng|avif|png)([?#]|$)/i.test(url) || /^blob:/.test(url))) {
    pictures.push(Object.assign(sightPlace(el), lookOf(el), { url: url.slice(0, 400000) }));
  }
}
for (const el of offerAll('img, input[type=image]')) if (sightSeen(el)) keepPicture(el, el.currentSrc || el.src);
for (const el of offerAll('body, body *').slice(0, 3000)) {
  const match = /url\("?([^")]+)"?\)/.exec(sightStyle(el).backgroundImage);
  if (match && /gif|webp|apng/i.test(match[1].slice(0, 40) + match[1].slice(-40)) && sightSeen(el)) keepPicture(el, match[1]);
}
const media = offerAll('audio, video').slice(0, 20).map((el) => {
  let sounds = null;
  if (el.localName === 'audio') sounds = true;
  else if (el.readyState >= 1 && el.captureStream) { try { sounds = el.captureStream().getAudioTracks().length > 0; } catch (error) { sounds = null; } }
  const near = [];
  for (let at = el.parentElement, n = 0; at && n < 3 && near.join('').length < 400; at = at.parentElement, n++) near.push((at.innerText || '').slice(0, 600));
  const described = (el.getAttribute('aria-describedby') || '').split(' ').filter(Boolean).map((id) => { const one = document.getElementById(id); return one ? offerText(one) : ''; }).join(' ');
  const own = controls.filter((one) => PLAY_WORDS.test(one.name) && (one.el.closest('figure, section, div, main') || document.body).contains(el));
  return Object.assign(sightPlace(el), {
    kind: el.localName, seen: el.localName === 'audio' ? el.controls && sightSeen(el) : sightSeen(el), hidden: sightHidden(el), controls: el.controls, autoplay: el.autoplay, muted: el.muted || el.defaultMuted,
    loop: el.loop, duration: isFinite(el.duration) ? el.duration : 0, ready: el.readyState, failed: !!el.error || el.networkState === 3, playing: !el.paused, sounds, width: el.videoWidth || 0,
    tracks: Array.from(el.querySelectorAll('track')).map((track) => ({ kind: track.kind, src: !!track.getAttribute('src'), lang: track.srclang, failed: track.readyState === 3 })),
    near: near.join(' ').slice(0, 1200), described, own: own.map((one) => one.name.slice(0, 40)).slice(0, 5),
    source: (el.currentSrc || el.src || (el.querySelector('source') || {}).src || '').slice(0, 200),
  });
});
const frames = offerAll('iframe[src], embed[src], object[data]').slice(0, 20).map((el) => Object.assign(sightPlace(el), { src: (el.src || el.data || '').slice(0, 300), allow: el.getAttribute('allow') || '' }))
  .filter((one) => /autoplay=(1|true)/i.test(one.src) && !/(mute|muted)=(1|true)/i.test(one.src));
const told = (document.body ? document.body.innerText : '').slice(0, 200000);
return {
  animations, pictures, media, frames, pausing: pausing.map((one) => sightPlace(one.el)).slice(0, 10),
  words: told.split(/\s+/).filter(Boolean).length, links: offerAll('a[href]').length,
  tells: (told.match(/\b(transcript|captions?|subtitles?|text version|audio description|described version|sign language|bsl|read the text)\b/gi) || []).slice(0, 20).map((word) => word.toLowerCase()),
  hasScripts: Array.from(document.scripts).some((script) => !script.type || /javascript|module/.test(script.type)) || !!document.querySelector('[onload]'),
  reduced: Array.from(document.styleSheets).some((sheet) => { try { return Array.from(sheet.cssRules).some((rule) => rule.media && /prefers-reduced-motion/.test(rule.media.mediaText)); } catch (error) { return true; } }),
};
