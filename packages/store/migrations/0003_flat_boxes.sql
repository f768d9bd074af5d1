-- The boxes of a citation are columns of five numbers (page, x, y, width, height) instead of objects. What was stored says the same as before.

CREATE FUNCTION "flat_boxes"("cite" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(cite -> 'boxes' -> 0) = 'object' THEN jsonb_set(cite, '{boxes}', (
    SELECT jsonb_agg(number.value ORDER BY box.place, number.place)
    FROM jsonb_array_elements(cite -> 'boxes') WITH ORDINALITY AS box(value, place),
      LATERAL (VALUES (1, box.value -> 'page'), (2, box.value -> 'x'), (3, box.value -> 'y'), (4, box.value -> 'w'), (5, box.value -> 'h'))
        AS number(place, value)
  )) ELSE cite END
$$;
--> statement-breakpoint
CREATE FUNCTION "flat_mentions"("fields" jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(fields -> 'mentions') = 'array' THEN jsonb_set(fields, '{mentions}', (
    SELECT coalesce(jsonb_agg(flat_boxes(mention.value) ORDER BY mention.place), '[]')
    FROM jsonb_array_elements(fields -> 'mentions') WITH ORDINALITY AS mention(value, place)
  )) ELSE fields END
$$;
--> statement-breakpoint
ALTER TABLE "finding" DISABLE TRIGGER "immutable";
--> statement-breakpoint
UPDATE "finding" SET "cite" = flat_boxes("cite"), "fields" = flat_mentions("fields"),
  "parts" = (SELECT jsonb_object_agg(part.key, flat_boxes(part.value)) FROM jsonb_each("parts") AS part);
--> statement-breakpoint
ALTER TABLE "finding" ENABLE TRIGGER "immutable";
--> statement-breakpoint
ALTER TABLE "verdict" DISABLE TRIGGER "immutable";
--> statement-breakpoint
UPDATE "verdict" SET "fields" = flat_mentions("fields") WHERE "fields" ? 'mentions';
--> statement-breakpoint
ALTER TABLE "verdict" ENABLE TRIGGER "immutable";
--> statement-breakpoint
DROP FUNCTION "flat_mentions";
--> statement-breakpoint
DROP FUNCTION "flat_boxes";
