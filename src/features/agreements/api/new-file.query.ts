import { IsIn } from 'class-validator';
import { FILE_ROLES, type FileRole } from '../../../platform/files/stored-file.entity.js';
import { Line, Name } from '../../../platform/validation/words.decorators.js';

/** What is said of a file in the address it is sent to. */
export class NewFileQuery {
  @Name(500)
  name!: string;

  @IsIn(FILE_ROLES)
  role!: FileRole;

  @Line()
  note?: string | null;
}
