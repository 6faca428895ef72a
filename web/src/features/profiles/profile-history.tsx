import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useT } from '../../lib/messages';
import { MATCHING_STATUSES } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { profileHistoryDocument } from './profiles.documents';
import { VISION_QUESTIONS } from './vision-values';

/** A card that asks for the history of a profile when it is opened. */
export function ProfileHistory({ id }: { readonly id: string }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const bodyId = useId();
  return (
    <Card
      title={t('history.title')}
      flush={!opened}
      action={
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          aria-expanded={opened}
          aria-controls={bodyId}
          onClick={() => setOpened(!opened)}
        >
          {t(opened ? 'reminders.hide' : 'reminders.show')}
        </Button>
      }
    >
      <div id={bodyId}>{opened && <Changes id={id} />}</div>
    </Card>
  );
}

function Changes({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(profileHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={3} height={56} />;
  const { history } = data.cooperationProfile;
  if (history.totalCount === 0) return <p className="muted dense">{t('history.none')}</p>;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        matchingStatus: {
          label: t('profile.status'),
          value: namedValue(MATCHING_STATUSES, (value) => t(`enum.MatchingStatus.${value}`)),
        },
        optedOutOfMatching: { label: t('profile.optOut') },
        capacity: { label: t('profile.capacity') },
        excludedCountries: { label: t('profile.excludedCountries') },
        excludedKinds: { label: t('profile.excludedKinds') },
        traits: { label: t('profile.traits') },
        challenges: { label: t('profile.challenges') },
        goals: { label: t('profile.goals') },
        languageResources: { label: t('profile.languageResources') },
        readiness: { label: t('readiness.title') },
        ...Object.fromEntries(
          VISION_QUESTIONS.flatMap((question) =>
            (['uk', 'en'] as const).map((language) => [
              `${question}${language === 'uk' ? 'Uk' : 'En'}`,
              { label: `${t(`vision.${question}`)} (${language})` },
            ]),
          ),
        ),
      }}
    />
  );
}
