import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { useT } from '../../lib/messages';
import { useCan, useViewer } from '../../lib/viewer';
import { OPEN_STAGES } from '../../lib/vocabulary';
import { CommunityScopeSelect } from '../../ui/community-scope-select';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { taskTemplatesDocument } from './task-templates.documents';
import { TemplateCard } from './template-card';
import classes from './task-templates.module.css';

/** Which tasks a visit and each stage ask for: of the network, and what a community of one's own adds. */
export function TaskTemplatesPage() {
  const t = useT();
  const can = useCan();
  const { user } = useViewer();
  const [params, setParams] = useSearchParams();
  const communityId = params.get('community');
  const { data, error, refetch } = useQuery(taskTemplatesDocument, {
    variables: { communityId },
    fetchPolicy: 'cache-and-network',
  });
  const templates = data?.taskTemplates;
  const editable = can('tasks.edit') && (communityId !== null || user.networkWide);
  const newest = async () => (await refetch()).data?.taskTemplates ?? [];

  return (
    <Page
      title={t('templates.title')}
      sub={t('templates.sub')}
      crumbs={[{ label: t('nav.settings'), to: '/settings' }]}
    >
      <div className={classes.page}>
        <div className={classes.scope}>
          <CommunityScopeSelect
            communityId={communityId}
            onChoose={(community) => setParams(community === null ? {} : { community })}
          />
          <span className="small muted">
            {t(!editable ? 'templates.readOnly' : communityId === null ? 'templates.how' : 'templates.howOfCommunity')}
          </span>
        </div>
        {error && !templates && <LoadError error={error} onRetry={() => void refetch()} />}
        {!templates && !error && <SkeletonRows />}
        {templates &&
          [null, ...OPEN_STAGES].map((stage) => (
            <TemplateCard
              key={`${communityId ?? 'network'} ${stage ?? 'visit'}`}
              stage={stage}
              communityId={communityId}
              templates={templates.filter((template) => template.stage === stage)}
              editable={editable}
              onNewest={newest}
            />
          ))}
      </div>
    </Page>
  );
}
