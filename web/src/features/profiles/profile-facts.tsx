import { Button, Switch } from '@mantine/core';
import type { ProfileRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import {
  COOPERATION_GOALS,
  LANGUAGE_RESOURCES,
  MATCHING_STATUSES,
  MUNICIPALITY_CHALLENGES,
  MUNICIPALITY_KINDS,
  MUNICIPALITY_TRAITS,
} from '../../lib/vocabulary';
import { Card, Facts } from '../../ui/card';
import { ConflictNote } from '../../ui/conflict-note';
import { COUNTRIES } from '../../ui/country-select';
import { InlineChoice, InlineSeveral } from '../../ui/inline-choice';
import { InlineEdit } from '../../ui/inline-edit';
import { InlineText } from '../../ui/inline-text';
import { Note } from '../../ui/note';
import { SavingState } from '../../ui/saving-state';
import classes from './profiles.module.css';
import type { ProfileSaving } from './use-profile-saving';

interface ProfileFactsProps {
  readonly profile: ProfileRecordFragment;
  readonly editable: boolean;
  readonly saving: ProfileSaving;
}

/** Whether partners are looked for, how many can be carried, and who is not wanted. */
export function MatchingCard({ profile, editable, saving }: ProfileFactsProps) {
  const t = useT();
  const names = useNames();
  const { capacity, effectiveCapacity, optedOutOfMatching } = profile;
  const countries = [...new Set([...COUNTRIES, ...profile.excludedCountries])];
  return (
    <Card title={t('profile.matching')} action={<SavingState state={saving.state} />}>
      <div className={classes.stack}>
        <Facts
          rows={[
            [
              t('profile.status'),
              <InlineChoice
                key="status"
                label={t('profile.status')}
                value={profile.matchingStatus}
                values={MATCHING_STATUSES}
                text={(value) => t(`enum.MatchingStatus.${value}`)}
                editable={editable}
                onSave={(matchingStatus) => void saving.save({ matchingStatus })}
              />,
            ],
            [
              t('profile.capacity'),
              <InlineEdit
                key="capacity"
                label={t('profile.capacity')}
                value={t(capacity === null ? 'profile.capacityUsual' : 'profile.capacityOwn', {
                  count: effectiveCapacity,
                })}
                editable={editable}
                editor={(close) => (
                  <InlineText
                    label={t('profile.capacity')}
                    type="number"
                    value={capacity === null ? '' : String(capacity)}
                    onSave={(text) => void saving.save({ capacity: text === '' ? null : Number(text) })}
                    onClose={close}
                  />
                )}
              />,
            ],
            [
              t('profile.excludedCountries'),
              <InlineSeveral
                key="countries"
                label={t('profile.excludedCountries')}
                chosen={profile.excludedCountries}
                values={countries}
                text={names.country}
                editable={editable}
                onSave={(excludedCountries) => void saving.save({ excludedCountries })}
              />,
            ],
            [
              t('profile.excludedKinds'),
              <InlineSeveral
                key="kinds"
                label={t('profile.excludedKinds')}
                chosen={profile.excludedKinds}
                values={MUNICIPALITY_KINDS}
                text={(value) => t(`enum.MunicipalityKind.${value}`)}
                editable={editable}
                onSave={(excludedKinds) => void saving.save({ excludedKinds })}
              />,
            ],
          ]}
        />
        {editable ? (
          <Switch
            label={t('profile.optOut')}
            description={t('profile.optOutHint')}
            checked={optedOutOfMatching}
            onChange={(event) => void saving.save({ optedOutOfMatching: event.currentTarget.checked })}
          />
        ) : (
          optedOutOfMatching && <Note>{t('profile.optedOut')}</Note>
        )}
        {saving.refusal !== null && (
          <Note
            tone="overdue"
            actions={
              <Button size="xs" onClick={saving.forget}>
                {t('action.close')}
              </Button>
            }
          >
            {saving.refusal}
          </Note>
        )}
        {saving.conflict && (
          <ConflictNote
            message={saving.conflict.message}
            onKeepMine={() => void saving.keepMine()}
            onTakeTheirs={saving.takeTheirs}
          />
        )}
      </div>
    </Card>
  );
}

/** What the place is like and what it strives for: partners that are alike have more to tell each other. */
export function CharacterCard({ profile, editable, saving }: ProfileFactsProps) {
  const t = useT();
  return (
    <Card title={t('profile.character')}>
      <Facts
        rows={[
          [
            t('profile.traits'),
            <InlineSeveral
              key="traits"
              label={t('profile.traits')}
              chosen={profile.traits}
              values={MUNICIPALITY_TRAITS}
              text={(value) => t(`enum.MunicipalityTrait.${value}`)}
              editable={editable}
              onSave={(traits) => void saving.save({ traits })}
            />,
          ],
          [
            t('profile.challenges'),
            <InlineSeveral
              key="challenges"
              label={t('profile.challenges')}
              chosen={profile.challenges}
              values={MUNICIPALITY_CHALLENGES}
              text={(value) => t(`enum.MunicipalityChallenge.${value}`)}
              editable={editable}
              onSave={(challenges) => void saving.save({ challenges })}
            />,
          ],
          [
            t('profile.goals'),
            <InlineSeveral
              key="goals"
              label={t('profile.goals')}
              chosen={profile.goals}
              values={COOPERATION_GOALS}
              text={(value) => t(`enum.CooperationGoal.${value}`)}
              editable={editable}
              onSave={(goals) => void saving.save({ goals })}
            />,
          ],
          [
            t('profile.languageResources'),
            <InlineSeveral
              key="languageResources"
              label={t('profile.languageResources')}
              chosen={profile.languageResources}
              values={LANGUAGE_RESOURCES}
              text={(value) => t(`enum.LanguageResource.${value}`)}
              editable={editable}
              onSave={(languageResources) => void saving.save({ languageResources })}
            />,
          ],
        ]}
      />
    </Card>
  );
}
