import { agreements } from './agreements.js';
import { aid } from './aid.js';
import { calendars } from './calendars.js';
import { catalogue } from './catalogue.js';
import type { FeatureAttempts } from './feature-attempts.js';
import { identity } from './identity.js';
import { matching } from './matching.js';
import { municipalities } from './municipalities.js';
import { needs } from './needs.js';
import { organisations } from './organisations.js';
import { partnerships } from './partnerships.js';
import { platform } from './platform.js';
import { preferences } from './preferences.js';
import { profiles } from './profiles.js';
import { programmes } from './programmes.js';
import { promotion } from './promotion.js';
import { projects } from './projects.js';
import { reminders } from './reminders.js';
import { reports } from './reports.js';
import { tasks } from './tasks.js';
import { visits } from './visits.js';
import { webhooks } from './webhooks.js';

/** In the order in which their records can be made. */
export const FEATURES: readonly FeatureAttempts[] = [
  municipalities,
  catalogue,
  identity,
  organisations,
  partnerships,
  agreements,
  visits,
  tasks,
  promotion,
  profiles,
  needs,
  matching,
  aid,
  projects,
  programmes,
  preferences,
  reminders,
  calendars,
  reports,
  webhooks,
  platform,
];
