import { IsIn } from 'class-validator';
import { FILE_ROLES, type FileRole } from './stored-file.entity.js';
import { Line, Name } from '../validation/words.decorators.js';

/** What is said of a file in the address it is sent to. */
export class NewFileQuery {
  @Name(500)
  name!: string;

  @IsIn(FILE_ROLES)
  role!: FileRole;

  @Line()
  note?: string | null;
}
