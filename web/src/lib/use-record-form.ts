import { type FormValidateInput, useForm, type UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { useT } from './messages';
import { isConflict, refusalsOf } from './refusal';
import { showRefusals } from './server-errors';
import { useDraft } from './use-draft';

interface Conflict<Values> {
  /** The server's sentence: who has just changed the record. */
  readonly message: string;
  readonly theirs: Values;
}

interface RecordFormOptions<Values extends object> {
  /** one per form and record, such as `visit.new` */
  readonly draftKey: string;
  readonly initial: Values;
  readonly validate: FormValidateInput<Values>;
  /** The values as they are sent: without the empty rows that people leave. */
  readonly cleaned: (values: Values) => Values;
  /** Writes the record, over `expectedVersion` when people chose to keep theirs, and gives its id. */
  readonly save: (values: Values, expectedVersion: number | undefined) => Promise<string | undefined>;
  /** Leads to where the record is shown. */
  readonly onSaved: (id: string | undefined) => void | Promise<void>;
  /** The record as it is kept now; absent for a new one. */
  readonly newest?: () => Promise<{ readonly version: number; readonly values: Values }>;
  /** Called with what the server refused, after each refusal stands at its field. */
  readonly onRefused?: (error: unknown) => void;
}

export interface RecordForm<Values extends object> {
  readonly form: UseFormReturnType<Values>;
  /** Something typed is kept on this device. */
  readonly kept: boolean;
  /** The form began with what was typed before. */
  readonly resumed: boolean;
  /** The sentence that found no field; null: none. */
  readonly refusal: string | null;
  readonly conflict: Conflict<Values> | null;
  readonly send: () => Promise<void>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
  readonly discardDraft: () => void;
}

/** A record's form: its draft, the server's refusals at their fields, and both ways on when somebody was quicker. */
export function useRecordForm<Values extends object>(options: RecordFormOptions<Values>): RecordForm<Values> {
  const { draftKey, initial, cleaned, save, onSaved, newest, onRefused } = options;
  const t = useT();
  const draft = useDraft<Values>(draftKey);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [conflict, setConflict] = useState<Conflict<Values> | null>(null);
  const form = useForm<Values>({
    // a draft of an earlier release may lack a field that the form has now
    initialValues: draft.initial ? { ...initial, ...draft.initial } : initial,
    validate: options.validate,
    onValuesChange: draft.keep,
  });

  async function send(expectedVersion?: number) {
    const values = cleaned(form.getValues());
    form.setValues(values);
    setRefusal(null);
    setConflict(null);
    try {
      const id = await save(values, expectedVersion);
      draft.discard();
      await onSaved(id);
    } catch (error) {
      if (isConflict(error) && newest) {
        const { values: theirs } = await newest();
        setConflict({ message: refusalsOf(error)[0]?.message ?? '', theirs });
        return;
      }
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
      onRefused?.(error);
    }
  }

  return {
    form,
    kept: draft.keptAt !== null || draft.initial !== null,
    resumed: draft.initial !== null,
    refusal,
    conflict,
    send: () => send(),
    keepMine: () => void newest?.().then(({ version }) => send(version)),
    takeTheirs: () => {
      if (conflict) form.setValues(conflict.theirs);
      draft.discard();
      setConflict(null);
    },
    discardDraft: () => {
      draft.discard();
      form.setValues(initial);
    },
  };
}
