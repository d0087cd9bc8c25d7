// Reads the articles with wink-nlp in turns: for each line of standard input, the milliseconds of the processor's time that a turn takes, it prints the characters read and the milliseconds spent.
// node wink.cjs FOLDER_OF_PACKAGES FOLDER_OF_ARTICLES
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const readline = require('node:readline');
const { createRequire } = require('node:module');

const [packages, folder] = process.argv.slice(2);
const load = createRequire(path.join(packages, 'node_modules', 'index.js'));
const nlp = load('wink-nlp')(load('wink-eng-lite-web-model'));
const articles = fs.readdirSync(folder).filter((name) => name.endsWith('.txt')).sort().map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
const characters = articles.reduce((sum, article) => sum + article.length, 0);

// Sentences, tokens, parts of speech and entities are computed by this one call, the counts make sure that nothing is put off.
const read = () => {
  for (const article of articles) {
    const document = nlp.readDoc(article);
    if (document.sentences().length() + document.tokens().length() + document.entities().length() === 0) throw new Error('nothing was read');
  }
};

// All threads of the process together. What they go on with between turns belongs to the next one.
const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
let last = spent();
readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const end = last + Number(line);
  let now = last;
  let rounds = 0;
  for (; now < end; now = spent()) {
    read();
    rounds++;
  }
  process.stdout.write(`${rounds * characters} ${now - last}\n`);
  last = now;
});
