import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { startService } from '../service.ts';
import { untilStopped } from '../until-stopped.ts';
import { VERSION } from '../version.ts';
import { openWorkplace } from '../workplace.ts';

/** `tonghop serve`: runs the service until it is told to stop. */
export const run: Run = async (context) => {
  const place = await openWorkplace(context);
  try {
    const service = await startService(place, VERSION);
    context.say({
      vi: `Dịch vụ đang chạy tại ${service.url}; bỏ báo cáo vào thư mục ${place.config.inbox}. Dừng bằng Ctrl+C.`,
      en: `The service runs at ${service.url}; drop reports into ${place.config.inbox}. Stop it with Ctrl+C.`,
    });
    await untilStopped();
    await service.stop();
    return EXIT.ok;
  } finally {
    await place.close();
  }
};
