// Builds another engine's index: node build_peer_index.js lunr|minisearch LIBRARY OUT < documents with number, url, title and fields.
"use strict";
const fs = require("fs");
const [engine, library, out] = process.argv.slice(2);
const documents = JSON.parse(fs.readFileSync(0, "utf8"));
const fields = ["title", "also", "summary", "facts", "text"];
const start = performance.now();
let index;
if (engine === "lunr") {
  const lunr = require(library);
  index = JSON.stringify(lunr(function () {
    this.ref("number");
    fields.forEach((field) => this.field(field));
    documents.forEach((document) => this.add(document));
  }));
} else {
  const MiniSearch = require(library);
  const made = new MiniSearch({ fields, idField: "number" });
  made.addAll(documents);
  index = JSON.stringify(made);
}
const seconds = (performance.now() - start) / 1000;
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(`${out}/index.json`, index);
fs.writeFileSync(`${out}/pages.json`, JSON.stringify(documents.map(({ url, title, summary }) => ({ url, title, summary }))));
process.stdout.write(JSON.stringify({ seconds }));
