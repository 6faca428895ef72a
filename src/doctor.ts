import { examine } from './doctor/examine.js';
import type { Finding } from './doctor/finding.js';
import { printFinding, terminalLanguage } from './doctor/print-finding.js';
import { SUBJECTS } from './doctor/subjects.js';
import { ConfigError, readConfig } from './platform/config/read-config.js';

/** Every finding; only the settings where these are wrong. */
async function findAll(): Promise<Finding[]> {
  try {
    const config = readConfig(process.env);
    const settings: Finding = {
      subject: SUBJECTS.settings,
      verdict: 'good',
      says: { uk: 'у порядку', en: 'in order' },
    };
    return [settings, ...(await examine(config))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.complaints.map((complaint) => ({
      subject: SUBJECTS.settings,
      verdict: 'bad',
      says: { uk: '{complaint}', en: '{complaint}' },
      values: { complaint },
    }));
  }
}

const findings = await findAll();
const language = terminalLanguage(process.env);
for (const finding of findings) console.log(printFinding(finding, language));
process.exit(findings.some(({ verdict }) => verdict === 'bad') ? 1 : 0);
