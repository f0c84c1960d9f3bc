// Fetches the index's files, each once and only when needed. The form of the files is local_offer/search/packing.py's.

// Bytes, read from the start on: numbers of seven bits a byte, and texts that share their beginning with the one before.
function Bytes(data) { this.data = data; this.at = 0; }
Bytes.prototype.number = function () {
  var found = 0, scale = 1, next;
  do { next = this.data[this.at++]; found += (next & 127) * scale; scale *= 128; } while (next > 127);
  return found;
};
Bytes.prototype.skipNumbers = function (count) {
  while (count) { if (this.data[this.at++] < 128) count -= 1; }
};
Bytes.prototype.take = function (length) { this.at += length; return this.data.subarray(this.at - length, this.at); };
Bytes.prototype.isAtEnd = function () { return this.at >= this.data.length; };

var decoder = new TextDecoder();

// Reads `count` front-coded texts; `each` is called after each one, to read what follows it.
function readSorted(bytes, count, each) {
  var before = new Uint8Array(0);
  for (var place = 0; place < count; place += 1) {
    var shared = bytes.number(), rest = bytes.take(bytes.number());
    var word = new Uint8Array(shared + rest.length);
    word.set(before.subarray(0, shared));
    word.set(rest, shared);
    before = word;
    each(decoder.decode(word));
  }
}

function openParts(contents, source) {
  var kept = {};
  // A part that could not be had is asked for again the next time, so that a moment without signal does no harm.
  return function load(name) {
    if (!kept[name]) {
      kept[name] = source(contents, name).then(inflate).catch(function (error) { delete kept[name]; throw error; });
    }
    return kept[name];
  };
}

function inflate(bytes) {
  if (!window.DecompressionStream) return inflateOnOldPhone(bytes);
  var stream = new DecompressionStream("deflate"), writer = stream.writable.getWriter();
  var isWritten = writer.write(bytes).then(function () { return writer.close(); });
  return Promise.all([new Response(stream.readable).arrayBuffer(), isWritten]).then(function (done) { return new Uint8Array(done[0]); });
}

var script = {};

function loadScript(address) {
  if (!script[address]) {
    script[address] = new Promise(function (resolve, reject) {
      var made = document.createElement("script");
      made.src = address;
      made.onload = resolve;
      made.onerror = function () { delete script[address]; reject(new Error(address)); };
      document.head.appendChild(made);
    });
  }
  return script[address];
}

function inflateOnOldPhone(bytes) {
  return loadScript(siteRoot() + "theme/inflate.js").then(function () { return window.fflate.unzlibSync(bytes); });
}

// On a server each part is fetched; a small site's parts are all in one file.
var whole = {};

function fetchBytes(address) {
  return fetch(address).then(function (answer) {
    if (!answer.ok) throw new Error(address + ": " + answer.status);
    return answer.arrayBuffer();
  }).then(function (buffer) { return new Uint8Array(buffer); });
}

function fromServer(contents, name) {
  var folder = siteRoot() + contents.folder;
  if (!contents.all) return fetchBytes(folder + name + ".bin");
  if (!whole[folder]) {
    whole[folder] = fetchBytes(folder + "all.bin").catch(function (error) { delete whole[folder]; throw error; });
  }
  return whole[folder].then(function (bytes) {
    var place = contents.all[name];
    return bytes.slice(place[0], place[0] + place[1]);
  });
}

// From a disk nothing can be fetched, but a script can be loaded: all parts are in one, as text.
var onDisk = null;
window.offerSearchFiles = function (files) { onDisk = files; };

function fromDisk(contents, name) {
  return loadScript(siteRoot() + contents.folder + "all.js").then(function () {
    return Uint8Array.from(atob(onDisk[name]), function (letter) { return letter.charCodeAt(0); });
  });
}

function siteSource() { return location.protocol === "file:" ? fromDisk : fromServer; }
