// Runs lunr.js as people do: node run_plain_lunr.js LUNR < { documents, boosts, queries }. Gives documents by rank.
"use strict";
const fs = require("fs");
const lunr = require(process.argv[2]);
const { documents, boosts, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const index = lunr(function () {
  this.ref("number");
  for (const [field, boost] of Object.entries(boosts)) this.field(field, { boost });
  documents.forEach((fields, number) => this.add({ ...fields, number }));
});
const ask = (query) => {
  try { return index.search(query); } catch (error) { return index.search(query.replace(/[^\p{L}\p{N}\s]/gu, " ")); }
};
process.stdout.write(JSON.stringify(queries.map((query) => ask(query).map((hit) => Number(hit.ref)))));
