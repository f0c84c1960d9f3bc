// Runs MiniSearch as its makers advise: node run_minisearch.js MINISEARCH < { documents, boosts, queries }. Gives documents by rank.
"use strict";
const fs = require("fs");
const MiniSearch = require(`${process.argv[2]}/dist/cjs/index.cjs`);
const { documents, boosts, queries } = JSON.parse(fs.readFileSync(0, "utf8"));
const index = new MiniSearch({ fields: Object.keys(boosts), idField: "number", searchOptions: { boost: boosts, fuzzy: 0.2, prefix: true } });
index.addAll(documents.map((fields, number) => ({ ...fields, number })));
process.stdout.write(JSON.stringify(queries.map((query) => index.search(query).map((hit) => hit.id))));
