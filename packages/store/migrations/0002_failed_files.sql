ALTER TABLE "failure" ADD COLUMN "file_hash" text;--> statement-breakpoint
CREATE INDEX "failure_file" ON "failure" USING btree ("file_hash");