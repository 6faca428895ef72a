import { Button } from '@mantine/core';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import {
  COOPERATION_DIRECTIONS,
  COOPERATION_GOALS,
  FORMALITIES,
  LEAD_SOURCES,
  PARTNERSHIP_LEVELS,
  RELATIONSHIP_TYPES,
} from '../../lib/vocabulary';
import { Person } from '../../ui/avatar';
import { ConflictNote } from '../../ui/conflict-note';
import { DateField } from '../../ui/date-field';
import { InlineChoice, InlineSeveral } from '../../ui/inline-choice';
import { InlineEdit } from '../../ui/inline-edit';
import { Note } from '../../ui/note';
import { UserPicker } from '../../ui/pickers/user-picker';
import { usePartnershipFieldText } from './partnership-field-text';
import type { PartnershipFields, PartnershipSaving } from './use-partnership-saving';
import { NoteEditor } from './note-editor';
import classes from './partnership-page.module.css';

interface PartnershipFactsProps {
  readonly partnership: PartnershipRecordFragment;
  readonly saving: PartnershipSaving;
}

/** The record's own fields, each edited where it stands. */
export function PartnershipFacts({ partnership, saving }: PartnershipFactsProps) {
  const t = useT();
  const dates = useDates();
  const editable = useCan()('partnerships.edit');
  const said = usePartnershipFieldText();
  const { relationshipType, level, formality, goals, directions, leadSource, owner, startedOn, note } = partnership;

  function save(fields: PartnershipFields, close: () => void) {
    void saving.save(fields);
    close();
  }

  const choice = <Value extends string>(
    label: string,
    value: Value | null,
    values: readonly Value[],
    text: (value: Value) => string,
    fieldsOf: (value: Value) => PartnershipFields,
  ) => (
    <InlineChoice
      {...{ label, value, values, text, editable }}
      onSave={(chosen) => void saving.save(fieldsOf(chosen))}
    />
  );
  const many = <Value extends string>(
    label: string,
    chosen: readonly Value[],
    values: readonly Value[],
    text: (value: Value) => string,
    fieldsOf: (values: Value[]) => PartnershipFields,
  ) => (
    <InlineSeveral {...{ label, chosen, values, text, editable }} onSave={(next) => void saving.save(fieldsOf(next))} />
  );

  const rows = [
    [
      'relationshipType',
      choice(
        t('partnershipPage.type'),
        relationshipType,
        RELATIONSHIP_TYPES,
        (value) => t(`enum.RelationshipType.${value}`),
        (value) => ({ relationshipType: value }),
      ),
    ],
    [
      'level',
      choice(
        t('partnershipPage.level'),
        level,
        PARTNERSHIP_LEVELS,
        (value) => t(`enum.PartnershipLevel.${value}`),
        (value) => ({ level: value }),
      ),
    ],
    [
      'formality',
      choice(
        t('filter.formality'),
        formality,
        FORMALITIES,
        (value) => t(`enum.Formality.${value}`),
        (value) => ({ formality: value }),
      ),
    ],
    [
      'goals',
      many(
        t('partnershipPage.goals'),
        goals,
        COOPERATION_GOALS,
        (value) => t(`enum.CooperationGoal.${value}`),
        (value) => ({ goals: value }),
      ),
    ],
    [
      'directions',
      many(
        t('partnershipPage.directions'),
        directions,
        COOPERATION_DIRECTIONS,
        (value) => t(`enum.CooperationDirection.${value}`),
        (value) => ({ directions: value }),
      ),
    ],
    [
      'leadSource',
      choice(
        t('filter.source'),
        leadSource ?? null,
        LEAD_SOURCES,
        (value) => t(`enum.LeadSource.${value}`),
        (value) => ({ leadSource: value }),
      ),
    ],
    [
      'startedOn',
      <InlineEdit
        key="startedOn"
        label={t('partnershipPage.startedOn')}
        value={startedOn && dates.long(startedOn)}
        editable={editable}
        editor={(close) => (
          <DateField
            label={t('partnershipPage.startedOn')}
            labelHidden
            value={startedOn}
            maxDate={dates.today}
            onChange={(day) => save({ startedOn: day }, close)}
          />
        )}
      />,
    ],
    [
      'owner',
      <InlineEdit
        key="owner"
        label={t('filter.owner')}
        value={owner && <Person user={owner} />}
        editable={editable}
        editor={(close) => (
          <UserPicker
            label={t('filter.owner')}
            labelHidden
            value={owner?.id}
            clearable
            onChange={(ownerId) => save({ ownerId }, close)}
          />
        )}
      />,
    ],
    [
      'note',
      <InlineEdit
        key="note"
        label={t('task.note')}
        value={note && <span className={classes.note}>{note}</span>}
        editable={editable}
        editor={(close) => (
          <NoteEditor
            note={note ?? ''}
            onSave={(text) => save({ note: text === '' ? null : text }, close)}
            onClose={close}
          />
        )}
      />,
    ],
  ] as const;

  const { conflict } = saving;
  const [field] = Object.keys(conflict?.fields ?? {});
  const texts =
    conflict && field !== undefined
      ? { mine: said.ofInput(field, conflict.fields), theirs: said.ofRecord(field, partnership) }
      : undefined;
  return (
    <>
      <dl className={classes.kv}>
        {rows.map(([key, value]) => (
          <div key={key} style={{ display: 'contents' }}>
            <dt>{said.label(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {saving.refusal !== null && (
        <div className={classes.factNote}>
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
        </div>
      )}
      {conflict && (
        <div className={classes.factNote}>
          <ConflictNote
            message={conflict.message}
            texts={texts}
            onKeepMine={() => void saving.keepMine()}
            onTakeTheirs={saving.takeTheirs}
          />
        </div>
      )}
    </>
  );
}
