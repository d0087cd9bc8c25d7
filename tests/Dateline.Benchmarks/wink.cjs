// Reads the articles with wink-nlp for some time of the processor, after some time to warm up, and prints the characters read a second.
// node wink.cjs FOLDER_OF_PACKAGES FOLDER_OF_ARTICLES WARM_UP_MILLISECONDS MILLISECONDS
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

const [packages, folder, warmUp, milliseconds] = process.argv.slice(2);
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

// All threads of the process together.
const spent = (start) => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const run = (duration) => {
  const start = process.cpuUsage();
  let rounds = 0;
  let elapsed = 0;
  while (elapsed < duration) {
    for (let i = 0; i < 10; i++) read();
    rounds += 10;
    elapsed = spent(start);
  }
  return rounds / (elapsed / 1000);
};

run(Number(warmUp));
const characters = articles.reduce((sum, article) => sum + article.length, 0);
process.stdout.write(String(run(Number(milliseconds)) * characters));
