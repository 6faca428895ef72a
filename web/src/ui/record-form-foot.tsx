import { Button } from '@mantine/core';
import { useT } from '../lib/messages';
import type { RecordForm } from '../lib/use-record-form';
import { ConflictNote } from './conflict-note';
import { Note } from './note';
import { SavingState } from './saving-state';
import classes from './record-form-foot.module.css';

interface RecordFormFootProps<Values extends object> {
  readonly of: RecordForm<Values>;
  /** What two versions of the record are compared by, line by line. */
  readonly summary: (values: Values) => string;
  readonly submitLabel: string;
}

/** The end of a record's form: what the server said, whether a draft is kept, and the button. */
export function RecordFormFoot<Values extends object>({ of, summary, submitLabel }: RecordFormFootProps<Values>) {
  const t = useT();
  const { form, kept, refusal, conflict } = of;
  return (
    <>
      {refusal !== null && <Note tone="overdue">{refusal}</Note>}
      {conflict !== null && (
        <ConflictNote
          message={conflict.message}
          texts={{ mine: summary(form.values), theirs: summary(conflict.theirs) }}
          onKeepMine={of.keepMine}
          onTakeTheirs={of.takeTheirs}
        />
      )}
      <div className={classes.foot}>
        <SavingState state={form.submitting ? 'saving' : kept ? 'draft' : 'idle'} />
        {kept && (
          <Button variant="subtle" color="gray" onClick={of.discardDraft}>
            {t('form.discardDraft')}
          </Button>
        )}
        <Button type="submit" variant="filled" loading={form.submitting}>
          {submitLabel}
        </Button>
      </div>
    </>
  );
}
