ALTER TABLE "failure" ADD COLUMN "arrival" text;--> statement-breakpoint
ALTER TABLE "failure" ADD CONSTRAINT "failure_arrival_unique" UNIQUE("arrival");