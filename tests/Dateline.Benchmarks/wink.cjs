// Reads the articles with wink-nlp for some time and prints the characters read a second.
// node wink.cjs FOLDER_OF_PACKAGES FOLDER_OF_ARTICLES MILLISECONDS
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const [packages, folder, milliseconds] = process.argv.slice(2);
const load = createRequire(path.join(packages, 'node_modules', 'index.js'));
const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'));
const articles = fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));

// Sentences, tokens, parts of speech and entities are computed by this one call, the counts make sure that nothing is put off.
const read = () => {
  for (const article of articles) {
    const document = nlp.readDoc(article);
    if (document.sentences().length() + document.tokens().length() + document.entities().length() === 0) throw new Error('nothing was read');
  }
};

for (let i = 0; i < 50; i++) read();
const start = process.hrtime.bigint();
let rounds = 0;
let elapsed = 0;
while (elapsed < Number(milliseconds)) {
  read();
  rounds++;
  elapsed = Number(process.hrtime.bigint() - start) / 1e6;
}
const characters = articles.reduce((sum, article) => sum + article.length, 0);
process.stdout.write(String((rounds * characters) / (elapsed / 1000)));
