-- What drizzle's schema cannot say: storage, immutability, the view of what counts now, and the news.

-- Files are compressed already; trying again costs time.
ALTER TABLE "source_part" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
--> statement-breakpoint
CREATE FUNCTION "refuse_update"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never overwritten: add a row', TG_TABLE_NAME;
END $$;
--> statement-breakpoint
CREATE TRIGGER "immutable" BEFORE UPDATE ON "source" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "immutable" BEFORE UPDATE ON "source_part" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "immutable" BEFORE UPDATE ON "reading" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "immutable" BEFORE UPDATE ON "extraction" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "immutable" BEFORE UPDATE ON "finding" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
--> statement-breakpoint
CREATE TRIGGER "immutable" BEFORE UPDATE ON "verdict" FOR EACH ROW EXECUTE FUNCTION "refuse_update"();
--> statement-breakpoint
-- The findings that count: of each document's newest extraction and those that people added, with the last verdict applied (mended ones
-- with the person's fields, wrong ones left out). Offsets and section numbers belong to a reading, so the newest reading's win.
CREATE VIEW "current_finding" AS
SELECT d.id AS document_id, d.sha256, d.unit, d.province, d.date, d.campaign_id, d.current,
  f.fingerprint, f.kind, f.rule, (f.cite -> 'span' ->> 0)::int AS place,
  CASE WHEN v.fields IS NULL THEN f.fields ELSE f.fields || (v.fields - '{mentions,section,id}'::text[]) END AS fields,
  f.cite, f.parts, f.confidence, coalesce(v.themes, f.themes) AS themes, coalesce(v.search, f.search) AS search,
  v.says, v.by, v.at, v.because
FROM "finding" f
JOIN "document" d ON d.sha256 = f.sha256 AND (f.extraction_id = d.extraction_id OR f.extraction_id IS NULL)
LEFT JOIN LATERAL (SELECT * FROM "verdict" w WHERE w.fingerprint = f.fingerprint ORDER BY w.id DESC LIMIT 1) v ON true
WHERE v.says IS DISTINCT FROM 'wrong'
  AND (f.extraction_id IS NOT NULL
    OR NOT EXISTS (SELECT FROM "finding" g WHERE g.extraction_id = d.extraction_id AND g.fingerprint = f.fingerprint));
--> statement-breakpoint
-- News for listeners (channel «tonghop»), sent when the transaction commits.
CREATE FUNCTION "tell_job"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tonghop', json_build_object('type', 'job', 'id', NEW.id, 'kind', NEW.kind, 'key', NEW.key, 'state', NEW.state,
    'done', NEW.done, 'of', NEW."of")::text);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT ON "job" FOR EACH ROW EXECUTE FUNCTION "tell_job"();
--> statement-breakpoint
CREATE TRIGGER "tell_change" AFTER UPDATE ON "job" FOR EACH ROW
  WHEN (OLD.state <> NEW.state OR OLD.done <> NEW.done) EXECUTE FUNCTION "tell_job"();
--> statement-breakpoint
CREATE FUNCTION "tell_document"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM pg_notify('tonghop', json_build_object('type', 'document', 'sha256', OLD.sha256, 'state', 'purged')::text);
  ELSE
    PERFORM pg_notify('tonghop', json_build_object('type', 'document', 'sha256', NEW.sha256, 'state', NEW.state)::text);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "tell" AFTER INSERT OR UPDATE OF "state", "extraction_id" OR DELETE ON "document"
  FOR EACH ROW EXECUTE FUNCTION "tell_document"();
