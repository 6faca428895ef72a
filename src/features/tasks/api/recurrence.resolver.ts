import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { nextOn, parseRecurrence } from '../../../kernel/recurrence.js';
import { previewOf } from '../../../kernel/recurrence-preview.js';
import { recurrenceWords } from '../../../kernel/recurrence-words.js';
import { CurrentViewer } from '../../../platform/access/current-viewer.decorator.js';
import { Requires } from '../../../platform/access/requires.decorator.js';
import type { Viewer } from '../../../platform/access/viewer.js';
import { translate } from '../../../platform/i18n/translate.js';
import { RecurrencePreviewInput, RecurrencePreviewType, TaskRecurrenceType } from './recurrence.type.js';
import { TaskType } from './task.type.js';

@Resolver(() => TaskType)
export class TaskRecurrenceResolver {
  @ResolveField('recurrence', () => TaskRecurrenceType, { nullable: true, description: 'null: it comes once' })
  recurrence(@Parent() task: TaskType, @CurrentViewer() { language }: Viewer): TaskRecurrenceType | null {
    const { recurrence, seriesStartsOn, occursOn, missedBefore } = task;
    if (recurrence === null || seriesStartsOn === null || occursOn === null) return null;
    const rule = parseRecurrence(recurrence, seriesStartsOn);
    return {
      rule: recurrence,
      words: recurrenceWords(rule)[language],
      occursOn,
      nextOn: nextOn(rule, seriesStartsOn, occursOn),
      missedBefore,
    };
  }
}

@Resolver(() => RecurrencePreviewType)
export class RecurrencePreviewResolver {
  @Query(() => RecurrencePreviewType, { description: 'what a rule or a moment means, before it is kept' })
  @Requires('account.own')
  recurrencePreview(
    @CurrentViewer() { language, timeZone }: Viewer,
    @Args('input') input: RecurrencePreviewInput,
  ): RecurrencePreviewType {
    const { remarks, words, ...rest } = previewOf({ ...input, timeZone: input.timeZone ?? timeZone });
    return {
      ...rest,
      words: words && words[language],
      remarks: remarks.map(({ reason, text, values }) => ({ reason, text: translate(text, language, values) })),
    };
  }
}
