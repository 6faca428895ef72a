import { Link } from 'react-router';
import type { ProjectRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useMoney } from '../../lib/money';
import { useLocale } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { DueDate } from '../../ui/due-date';
import { PartnershipName } from '../../ui/party';
import { useProjectWords } from './project-words';
import classes from './projects.module.css';

interface ProjectProps {
  readonly project: ProjectRecordFragment;
}

/** Money, time, place and whose it is. */
export function ProjectFacts({ project }: ProjectProps) {
  const t = useT();
  const names = useNames();
  const money = useMoney();
  const dates = useDates();
  const words = useProjectWords();
  const english = useLocale() === 'en';
  const { amount, inHryvnias, exchangeRate, ownShare, community, owner, callUrl, callName, callDeadlineOn } = project;
  const waitsForCall = project.clocks.some(({ kind }) => kind === 'CALL_DEADLINE');
  return (
    <Card title={t('project.facts')}>
      <Facts
        rows={[
          [t('project.amount'), amount ? money(amount) : t('project.amountUnknown')],
          [
            t('project.inHryvnias'),
            inHryvnias &&
              exchangeRate &&
              t('project.atRate', {
                amount: money(inHryvnias),
                rate: exchangeRate.rate,
                date: dates.long(exchangeRate.on),
                source: exchangeRate.source ?? '–',
              }),
          ],
          [t('project.amountNote'), project.amountNote],
          [t('project.ownShare'), ownShare && money(ownShare)],
          [t('project.programme'), english ? (project.programmeEn ?? project.programmeUk) : project.programmeUk],
          [
            t('project.call'),
            callUrl ? (
              <a className="link" href={callUrl} target="_blank" rel="noreferrer">
                {callName ?? callUrl}
              </a>
            ) : (
              callName
            ),
          ],
          [
            t('project.callDeadline'),
            callDeadlineOn && (waitsForCall ? <DueDate on={callDeadlineOn} relative /> : dates.long(callDeadlineOn)),
          ],
          [t('project.period'), words.period(project)],
          [t('project.place'), project.place],
          [t('agreement.subjects'), project.spheres.map((sphere) => t(`enum.CooperationSphere.${sphere}`)).join(', ')],
          [t('project.community'), community && names.municipality(community)],
          [t('agreement.owner'), owner && <Person user={owner} />],
          [t('agreement.note'), project.note],
        ]}
      />
    </Card>
  );
}

/** What the project rests on and where it was spoken of. */
export function ProjectLinks({ project: { visits, agreements, partnerships } }: ProjectProps) {
  const t = useT();
  const names = useNames();
  if (visits.length + agreements.length + partnerships.length === 0) return null;
  const lines = (place: string, records: readonly { id: string; titleUk: string; titleEn?: string | null }[]) =>
    records.length > 0 && (
      <span className={classes.lines}>
        {records.map((record) => (
          <Link key={record.id} className="link" to={`${place}/${record.id}`}>
            {names.title(record)}
          </Link>
        ))}
      </span>
    );
  return (
    <Card title={t('project.links')}>
      <Facts
        rows={[
          [
            t('nav.partnerships'),
            partnerships.length > 0 && (
              <span className={classes.lines}>
                {partnerships.map((partnership) => (
                  <Link key={partnership.id} className="link" to={`/partnerships/${partnership.id}`}>
                    <PartnershipName partnership={partnership} />
                  </Link>
                ))}
              </span>
            ),
          ],
          [t('nav.visits'), lines('/visits', visits)],
          [t('nav.agreements'), lines('/agreements', agreements)],
        ]}
      />
    </Card>
  );
}
