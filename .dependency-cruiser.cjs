/** Who may import whom (STYLE and ARCHITECTURE.md). Each comment says what to do when its rule fires. */
const sdk = (name, only, path) => ({
  name: `${name}-stays-home`,
  comment: `Only ${only} may know this package. Put what you need behind a port and pass it in from src/wiring.`,
  severity: 'error',
  from: { pathNot: path },
  to: { path: `node_modules/${name}/` },
});

module.exports = {
  forbidden: [
    {
      name: 'core-is-pure',
      comment:
        'Core imports core only: no packages, no node: modules. Take what you need as an argument (ports.ts).',
      severity: 'error',
      from: { path: '^src/core' },
      to: { pathNot: '^src/core' },
    },
    {
      name: 'billing-knows-no-chat',
      comment: 'Claim, units, edits and fees do not know they are chatted about. Word things in intents.',
      severity: 'error',
      from: { path: '^src/core/(claim|units|edits|fees|money|places|sources)' },
      to: { path: '^src/core/(reply|review)' },
    },
    {
      name: 'intents-import-core-and-zod',
      comment: "Intents import core, zod and each other's shared rooms. Adapters are passed in.",
      severity: 'error',
      from: { path: '^src/intents' },
      to: { pathNot: '^src/(core|intents)|^node_modules/zod/' },
    },
    {
      name: 'intents-keep-apart',
      comment: 'One intent never imports another. Move what both need to reply-parts or language.',
      severity: 'error',
      from: { path: '^src/intents/(?!language/|reply-parts/|privacy/)([^/]+)/' },
      to: { path: '^src/intents/[^/]+/', pathNot: '^src/intents/(language|reply-parts|privacy|$1)/' },
    },
    {
      name: 'assistant-stays-inside',
      comment: 'assistant.ts imports intents and core; whatever touches the world is passed in.',
      severity: 'error',
      from: { path: '^src/assistant.ts$' },
      to: { pathNot: '^src/(intents|core)' },
    },
    {
      name: 'adapters-keep-apart',
      comment: 'One adapter never imports another. Pass what you need from src/wiring.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/', pathNot: '^src/adapters/$1/|^src/adapters/[^/]+[.]ts$' },
    },
    {
      name: 'only-wiring-joins',
      comment: 'Only src/wiring puts adapters together. Move the wiring there.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(wiring|adapters)/|^src/cli.ts$' },
      to: { path: '^src/(adapters|wiring)' },
    },
    {
      name: 'adapters-do-not-wire',
      comment: 'Adapters are wired, they do not wire. Take it as an argument.',
      severity: 'error',
      from: { path: '^src/adapters' },
      to: { path: '^src/(wiring|cli)' },
    },
    sdk('better-sqlite3', 'src/adapters/sqlite', '^src/adapters/(sqlite|state)/|^test|^scripts'),
    sdk('yauzl', 'src/adapters/cms-files', '^src/adapters/cms-files/|^test'),
    sdk('saxes', 'src/adapters/cms-files', '^src/adapters/cms-files/|^test'),
    sdk('adaptivecards', 'the chat page', '^src/adapters/playground/page/|^test'),
    sdk('commander', 'src/cli.ts', '^src/cli.ts$'),
    sdk('@nlpjs', 'src/adapters/nlp', '^src/adapters/nlp/|^test'),
    sdk('node-nlp', 'the training script', '^scripts/classifier/|^test'),
    {
      name: 'no-test-in-product',
      comment: 'Product code never imports tests.',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^test' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file. Delete it or use it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '[.]d[.]ts$|^test/|^scripts/|[.]config[.]|^src/adapters/playground/page/',
      },
      to: {},
    },
    {
      name: 'resolves',
      comment: 'This import leads nowhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
