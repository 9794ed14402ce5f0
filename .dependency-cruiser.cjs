/** Who may import whom (STYLE and ARCHITECTURE.md). Each comment says what to do when its rule fires. */
const sdk = (name, only, path) => ({
  name: `${name}-stays-home`,
  comment: `Only ${only} may know this package. Put what you need behind a port and pass it in from src/wiring.`,
  severity: 'error',
  from: { pathNot: path },
  to: { path: `node_modules/${name}/` },
});

/** What every intent may use: reading, threads, the pieces of answers, the screen. */
const sharedRooms = '(?:language|understand|thread|answering|reply-parts|privacy)';

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
      comment:
        "Intents import core, zod, lists of words and each other's shared rooms. Adapters are passed in.",
      severity: 'error',
      from: { path: '^src/intents' },
      to: { pathNot: '^src/(core|intents)|^data/words/|^node_modules/zod/' },
    },
    {
      name: 'intents-keep-apart',
      comment: 'One intent never imports another. Move what both need to answering, reply-parts or language.',
      severity: 'error',
      from: { path: `^src/intents/(?!${sharedRooms}/)([^/]+)/` },
      to: { path: '^src/intents/[^/]+/', pathNot: `^src/intents/(${sharedRooms}|$1)/` },
    },
    {
      name: 'assistant-stays-inside',
      comment: 'The assistants import intents and core; whatever touches the world is passed in.',
      severity: 'error',
      from: { path: '^src/app/' },
      to: { pathNot: '^src/(app|intents|core)/' },
    },
    {
      name: 'adapters-keep-apart',
      comment:
        'One adapter never imports another, but for what every chat does (chat). Pass what you need from src/wiring.',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: {
        path: '^src/adapters/',
        pathNot: '^src/adapters/$1/|^src/adapters/chat/|^src/adapters/[^/]+[.]ts$',
      },
    },
    {
      name: 'only-wiring-joins',
      comment: 'Only src/wiring puts adapters together. Move the wiring there.',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(wiring|adapters|cli)/|^src/cli.ts$' },
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
    sdk('kysely', 'src/adapters/state', '^src/adapters/state/|^test'),
    sdk('pg', 'src/adapters/state', '^src/adapters/state/|^test'),
    sdk('@slack', 'src/adapters/slack', '^src/adapters/slack/|^test|^scripts/(slack|bench)/'),
    sdk('botbuilder', 'src/adapters/teams', '^src/adapters/teams/|^test|^scripts/bench/'),
    sdk('pino', 'src/adapters/operate', '^src/adapters/operate/'),
    sdk('prom-client', 'src/adapters/operate', '^src/adapters/operate/'),
    sdk('pdfkit', 'src/adapters/toolkit', '^src/adapters/toolkit/'),
    sdk('@resvg', 'src/adapters/pictures', '^src/adapters/pictures/|^test|^scripts/teams/'),
    sdk('piscina', 'src/wiring/drawing', '^src/wiring/drawing/'),
    sdk('yauzl', 'src/adapters/cms-files', '^src/adapters/cms-files/|^test'),
    sdk('minisearch', 'src/adapters/playbook', '^src/adapters/playbook/|^test|^scripts'),
    sdk('saxes', 'src/adapters/cms-files', '^src/adapters/cms-files/|^test'),
    sdk('adaptivecards', 'the chat page', '^src/adapters/playground/page/|^test'),
    sdk(
      '@modelcontextprotocol',
      'src/adapters/programs/mcp',
      '^src/adapters/programs/mcp/|^test|^scripts/bench/',
    ),
    sdk('commander', 'src/cli', '^src/cli(?:[.]ts$|/)'),
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
        pathNot: '[.]d[.]ts$|^test/|^scripts/|[.]config[.]|^src/adapters/playground/page/|-worker[.]mjs$',
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
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'types'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
