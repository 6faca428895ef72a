import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { Flag } from '../../ui/flag';
import { PrintLinks } from '../../ui/print-links';
import { Tag } from '../../ui/tag';
import classes from './visit-page.module.css';

type Item = VisitRecordFragment['programme'][number];

interface PlanProps {
  readonly visit: VisitRecordFragment;
  readonly editable: boolean;
}

/** The programme by day and hour, in the local time of the place. */
export function VisitProgramme({ visit, editable }: PlanProps) {
  const t = useT();
  const dates = useDates();
  const days = new Map<string, Item[]>();
  for (const item of [...visit.programme].sort(inOrder))
    days.set(item.on ?? '', [...(days.get(item.on ?? '') ?? []), item]);
  return (
    <Card
      title={t('visit.programme')}
      action={
        <span className={classes.actions}>
          {visit.programme.length > 0 && (
            <PrintLinks address={`/files/visits/${visit.id}/programme`} what={t('visit.programme')} />
          )}
          {editable && <EditLink visit={visit} section="programme" empty={visit.programme.length === 0} />}
        </span>
      }
    >
      {visit.programme.length === 0 ? (
        <p className="muted dense">{t('visit.programmeNone')}</p>
      ) : (
        [...days].map(([day, items]) => (
          <section key={day} className={classes.day}>
            <h3>{day === '' ? t('visit.dayOpen') : dates.withWeekday(day)}</h3>
            <ol>
              {items.map((item) => (
                <li key={item.id}>
                  <span className={classes.hour}>{[item.startsAt, item.endsAt].filter(Boolean).join('–')}</span>
                  <span>
                    <b>{item.title}</b>
                    {(item.place || item.responsible) && (
                      <span className="muted"> · {[item.place, item.responsible].filter(Boolean).join(' · ')}</span>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))
      )}
    </Card>
  );
}

/** Who travels: the named people, the leader first, and how many there are in all. */
export function VisitDelegation({ visit, editable }: PlanProps) {
  const t = useT();
  const names = useNames();
  const { delegation, headCount } = visit;
  const people = [...delegation].sort((a, b) => Number(b.isLeader) - Number(a.isLeader));
  return (
    <Card
      title={t('visit.delegation')}
      count={headCount ?? (delegation.length > 0 ? delegation.length : undefined)}
      action={editable && <EditLink visit={visit} section="delegation" empty={delegation.length === 0} />}
    >
      {delegation.length === 0 ? (
        <p className="muted dense">
          {headCount === null ? t('visit.delegationNone') : t('visit.headCountOnly', { count: headCount })}
        </p>
      ) : (
        <ul className={classes.people}>
          {people.map(({ id, name, post, isLeader, municipality }) => (
            <li key={id}>
              {municipality && <Flag country={municipality.countryCode} />}
              <span>
                <b>{name}</b>
                {(post || municipality) && (
                  <span className="muted">
                    {' '}
                    · {[post, municipality && names.municipality(municipality)].filter(Boolean).join(', ')}
                  </span>
                )}
              </span>
              {isLeader && <Tag>{t('visit.leader')}</Tag>}
            </li>
          ))}
          {headCount !== null && headCount > delegation.length && (
            <li className="muted">{t('visit.andOthers', { count: headCount - delegation.length })}</li>
          )}
        </ul>
      )}
    </Card>
  );
}

function EditLink({
  visit,
  section,
  empty,
}: {
  readonly visit: VisitRecordFragment;
  readonly section: 'programme' | 'delegation';
  readonly empty: boolean;
}) {
  const t = useT();
  return (
    <Button component={Link} to={`/visits/${visit.id}/edit?section=${section}`} size="xs" variant="subtle" color="gray">
      {t(empty ? 'visit.fill' : 'prose.edit')}
    </Button>
  );
}

const inOrder = (a: Item, b: Item) =>
  `${a.on ?? '9'} ${a.startsAt ?? '99'}`.localeCompare(`${b.on ?? '9'} ${b.startsAt ?? '99'}`);
