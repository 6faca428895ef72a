import 'reflect-metadata';
import { runChaos } from './chaos.js';
import { planFrom } from './plan.js';

/** `npm run chaos -- --backend pg --reminders 2000 --seconds 60 --workers 3 --kills 4 --pg-kills 1 --seed 7` */
const plan = planFrom(process.argv.slice(2));
console.log(`Plan (replay it with the same seed): ${JSON.stringify(plan)}`);
const result = await runChaos(plan, (line) => console.log(`  ${line}`));
console.table([result]);
console.log(`RESULT ${JSON.stringify(result)}`);
const broken = result.lost + result.early + result.foreignCopies > 0 || result.notices !== result.promised;
process.exit(broken ? 1 : 0);
