// Each feature may use those listed before it, never those after.
const FEATURES = [
  'identity',
  'webhooks',
  'municipalities',
  'catalogue',
  'organisations',
  'partnerships',
  'agreements',
  'visits',
  'tasks',
  'projects',
  'aid',
  'promotion',
  'profiles',
  'needs',
  'matching',
  'timeline',
  'programmes',
  'preferences',
  'reminders',
  'calendars',
  'operations',
  'reports',
  'demo',
];
const unplaced = require('node:fs')
  .readdirSync('src/features')
  .filter((name) => !FEATURES.includes(name));
if (unplaced.length > 0) throw new Error(`Give ${unplaced} a place in the feature order`);

const F = '^src/features/([^/]+)/';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });
/** A library may be imported only inside its home folders. */
const home = (name, libraries, folders) =>
  rule(`home:${name}`, { path: '^src/', pathNot: folders }, { path: `node_modules/(${libraries})/` });

module.exports = {
  forbidden: [
    rule('no-cycle', {}, { circular: true }),
    rule('no-unresolved', {}, { couldNotResolve: true }),
    rule('no-orphan', { orphan: true, pathNot: ['^src/(main|print-schema|doctor)\\.ts$', '\\.d\\.ts$', '^test/'] }, {}),
    rule(
      'kernel-is-pure',
      { path: '^src/kernel/', pathNot: '\\.spec\\.ts$' },
      {
        pathNot: ['^src/kernel/', 'node_modules/(temporal-polyfill|temporal-spec|temporal-utils|uuid)/'],
        dependencyTypesNot: ['core'],
      },
    ),
    rule(
      'domain-is-pure',
      { path: `${F}domain/`, pathNot: '\\.spec\\.ts$' },
      {
        pathNot: [
          '^src/kernel/',
          '^src/features/$1/domain/',
          'node_modules/(temporal-polyfill|temporal-spec|temporal-utils)/',
        ],
      },
    ),
    rule('platform-knows-no-feature', { path: '^src/platform/' }, { path: '^src/(features/|[^/]+\\.ts$)' }),
    rule(
      'data-is-below-service',
      { path: `${F}data/` },
      { path: '^src/features/$1/', pathNot: '^src/features/$1/(data|domain|engine)/' },
    ),
    rule(
      'engine-is-pure',
      { path: `${F}engine/`, pathNot: '\\.spec\\.ts$|/testing/' },
      { pathNot: '^src/features/$1/engine/' },
    ),
    rule(
      'service-is-below-edges',
      { path: `${F}[^/]+\\.(service|policy)\\.ts$` },
      { path: '^src/features/[^/]+/(api|jobs)/' },
    ),
    rule(
      'edges-do-not-meet',
      { path: `${F}(api|jobs)/` },
      { path: '^src/features/$1/(api|jobs)/', pathNot: '^src/features/$1/$2/' },
    ),
    rule(
      'features-meet-at-the-door',
      { path: F },
      { path: '^src/features/', pathNot: ['^src/features/$1/', '^src/features/[^/]+/(api/)?index\\.ts$'] },
    ),
    rule(
      'only-api-uses-api',
      { path: '^src/', pathNot: ['^src/features/[^/]+/api/', '^src/(app|api)\\.module\\.ts$'] },
      { path: '^src/features/[^/]+/api/' },
    ),
    rule('web-meets-src-at-the-schema', { path: '^(web|src)/' }, { path: '^(web|src|test)/', pathNot: '^$1/' }),
    home('typeorm', 'typeorm', ['^src/platform/', '^src/features/[^/]+/data/']),
    home('graphql', '@nestjs/(graphql|apollo)|@apollo|graphql|dataloader', [
      '^src/platform/',
      '^src/features/[^/]+/api/',
      '^src/print-schema\\.ts$',
    ]),
    home('bullmq', 'bullmq|@nestjs/bullmq', '^src/platform/queue/'),
    home('nodemailer', 'nodemailer', '^src/platform/mail/'),
    home('calendar', 'ical-generator|timezones-ical-library', '^src/platform/calendar/'),
    home('printing', 'docx|pdfmake|qr', '^src/platform/documents/'),
    ...FEATURES.map((name, index) =>
      rule(
        `order:${name}`,
        { path: `^src/features/${name}/` },
        { path: '^src/features/', pathNot: `^src/features/(${FEATURES.slice(0, index + 1).join('|')})/` },
      ),
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
