import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import type { RecordType, TimingLineFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useCan, useViewer } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { CommunityScopeSelect } from '../../ui/community-scope-select';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { reminderTimingDocument, timedPartnershipDocument } from './reminder-timing.documents';
import { TimingLine } from './timing-line';
import classes from './reminder-timing.module.css';

/** On which days every kind of reminder comes: for the network, a community of one's own, or one partnership. */
export function ReminderTimingPage() {
  const t = useT();
  const names = useNames();
  const can = useCan();
  const { user } = useViewer();
  const [params, setParams] = useSearchParams();
  const partnershipId = params.get('partnership');
  const communityId = params.get('community');
  const scope = partnershipId ? 'PARTNERSHIP' : communityId ? 'COMMUNITY' : 'NETWORK';
  const variables = { scope, scopeId: partnershipId ?? communityId } as const;
  const answer = useQuery(reminderTimingDocument, { variables, fetchPolicy: 'cache-and-network' });
  const partnership = useQuery(timedPartnershipDocument, {
    variables: { id: partnershipId ?? '' },
    skip: partnershipId === null,
  }).data?.partnership;
  const lines = answer.data?.reminderTiming;
  const editable = can('reminders.edit') && (scope !== 'NETWORK' || user.networkWide);
  const title = t('timing.title');

  return (
    <Page
      title={title}
      sub={t('timing.sub')}
      crumbs={
        partnership
          ? [
              { label: t('nav.partnerships'), to: '/partnerships' },
              { label: names.title(partnership), to: `/partnerships/${partnership.id}` },
            ]
          : [{ label: t('nav.settings'), to: '/settings' }]
      }
    >
      <div className={classes.page}>
        <div className={classes.scope}>
          {partnershipId !== null ? (
            <b>{partnership ? names.title(partnership) : t('enum.TimingScope.NETWORK')}</b>
          ) : (
            <CommunityScopeSelect
              communityId={communityId}
              onChoose={(community) => setParams(community === null ? {} : { community })}
            />
          )}
          <span className="small muted">{t(editable ? 'timing.how' : 'timing.readOnly')}</span>
        </div>
        {answer.error && !lines && <LoadError error={answer.error} onRetry={() => void answer.refetch()} />}
        {!lines && !answer.error && <SkeletonRows />}
        {lines &&
          byRecord(lines).map(([type, ofType]) => (
            <Card key={type} title={t(`enum.RecordType.${type}`)} flush>
              <ul>
                {ofType.map((line) => (
                  <TimingLine
                    key={`${line.scopeId ?? ''} ${line.kind} ${line.line}`}
                    value={line}
                    editable={editable}
                    onSet={() => void answer.refetch()}
                  />
                ))}
              </ul>
            </Card>
          ))}
      </div>
    </Page>
  );
}

function byRecord(lines: readonly TimingLineFragment[]): [RecordType, TimingLineFragment[]][] {
  const groups = new Map<RecordType, TimingLineFragment[]>();
  for (const line of lines) groups.set(line.recordType, [...(groups.get(line.recordType) ?? []), line]);
  return [...groups];
}
