CREATE TABLE "campaign" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "campaign_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"symbol" text,
	"symbol_key" text,
	"date" date,
	"title" text,
	"province" text,
	"period" jsonb,
	"deadline" date,
	"found" boolean DEFAULT false NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "delivery_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text NOT NULL,
	"key" text,
	"name" text NOT NULL,
	"path" text,
	"how" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"enclosed_in" text,
	"hints" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"arrived_at" timestamp with time zone DEFAULT now() NOT NULL,
	"extraction_id" bigint,
	"issuer" text,
	"unit" text,
	"province" text,
	"level" text,
	"document_type" text,
	"purpose" text,
	"symbol" text,
	"date" date,
	"subject" text,
	"period" jsonb,
	"request_key" text,
	"request_date" date,
	"campaign_id" bigint,
	"series" bigint,
	"current" boolean DEFAULT true NOT NULL,
	"chosen_by" text,
	"chosen_at" timestamp with time zone,
	"sketch" integer[],
	"search" "tsvector",
	CONSTRAINT "document_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "extraction" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "extraction_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reading_id" bigint NOT NULL,
	"rules" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "extraction_once" UNIQUE("reading_id","rules")
);
--> statement-breakpoint
CREATE TABLE "failure" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "failure_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text,
	"delivery_id" bigint,
	"name" text,
	"name_hash" text,
	"code" text NOT NULL,
	"message" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "finding_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"extraction_id" bigint,
	"sha256" text NOT NULL,
	"n" integer NOT NULL,
	"fingerprint" text NOT NULL,
	"kind" text NOT NULL,
	"rule" text NOT NULL,
	"fields" jsonb NOT NULL,
	"cite" jsonb NOT NULL,
	"parts" jsonb,
	"confidence" real NOT NULL,
	"themes" text[] DEFAULT '{}' NOT NULL,
	"search" "tsvector",
	CONSTRAINT "finding_once" UNIQUE("extraction_id","fingerprint")
);
--> statement-breakpoint
CREATE TABLE "job" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"key" text,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'ready' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"max_attempts" integer DEFAULT 5 NOT NULL,
	"run_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"worker" text,
	"done" integer DEFAULT 0 NOT NULL,
	"of" integer,
	"error" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reading" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reading_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text NOT NULL,
	"reader" text NOT NULL,
	"text" text NOT NULL,
	"text_origin" text NOT NULL,
	"pages" integer,
	"notes" jsonb NOT NULL,
	"rest" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reading_once" UNIQUE("sha256","reader")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source" (
	"sha256" text PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"media_type" text NOT NULL,
	"size" bigint NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "source_sha256" CHECK ("source"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "source_part" (
	"sha256" text NOT NULL,
	"n" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "source_part_sha256_n_pk" PRIMARY KEY("sha256","n")
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"full_name" text NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verdict_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sha256" text NOT NULL,
	"fingerprint" text NOT NULL,
	"says" text NOT NULL,
	"fields" jsonb,
	"because" text,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"themes" text[],
	"search" "tsvector"
);
--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_enclosed_in_source_sha256_fk" FOREIGN KEY ("enclosed_in") REFERENCES "public"."source"("sha256") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_extraction_id_extraction_id_fk" FOREIGN KEY ("extraction_id") REFERENCES "public"."extraction"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_unit_unit_code_fk" FOREIGN KEY ("unit") REFERENCES "public"."unit"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_campaign_id_campaign_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaign"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extraction" ADD CONSTRAINT "extraction_reading_id_reading_id_fk" FOREIGN KEY ("reading_id") REFERENCES "public"."reading"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failure" ADD CONSTRAINT "failure_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "failure" ADD CONSTRAINT "failure_delivery_id_delivery_id_fk" FOREIGN KEY ("delivery_id") REFERENCES "public"."delivery"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_extraction_id_extraction_id_fk" FOREIGN KEY ("extraction_id") REFERENCES "public"."extraction"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding" ADD CONSTRAINT "finding_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reading" ADD CONSTRAINT "reading_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_part" ADD CONSTRAINT "source_part_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_sha256_source_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."source"("sha256") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_symbol" ON "campaign" USING btree ("symbol_key",coalesce("province", ''),coalesce("date", date '0001-01-01'));--> statement-breakpoint
CREATE UNIQUE INDEX "delivery_key" ON "delivery" USING btree ("key") WHERE key is not null;--> statement-breakpoint
CREATE INDEX "delivery_source" ON "delivery" USING btree ("sha256","id");--> statement-breakpoint
CREATE INDEX "delivery_enclosed" ON "delivery" USING btree ("enclosed_in") WHERE enclosed_in is not null;--> statement-breakpoint
CREATE INDEX "delivery_sample" ON "delivery" USING btree ("sha256") WHERE how = 'sample';--> statement-breakpoint
CREATE INDEX "document_arrived" ON "document" USING btree ("arrived_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "document_state" ON "document" USING btree ("state","arrived_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "document_unit" ON "document" USING btree ("unit");--> statement-breakpoint
CREATE INDEX "document_province" ON "document" USING btree ("province","date");--> statement-breakpoint
CREATE INDEX "document_date" ON "document" USING btree ("date");--> statement-breakpoint
CREATE INDEX "document_campaign" ON "document" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "document_series" ON "document" USING btree ("series");--> statement-breakpoint
CREATE INDEX "document_request" ON "document" USING btree ("request_key");--> statement-breakpoint
CREATE INDEX "document_extraction" ON "document" USING btree ("extraction_id");--> statement-breakpoint
CREATE INDEX "document_search" ON "document" USING gin ("search");--> statement-breakpoint
CREATE INDEX "failure_source" ON "failure" USING btree ("sha256","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "failure_delivery" ON "failure" USING btree ("delivery_id");--> statement-breakpoint
CREATE UNIQUE INDEX "finding_added" ON "finding" USING btree ("fingerprint") WHERE extraction_id is null;--> statement-breakpoint
CREATE INDEX "finding_source" ON "finding" USING btree ("sha256","kind");--> statement-breakpoint
CREATE INDEX "finding_fingerprint" ON "finding" USING btree ("fingerprint");--> statement-breakpoint
CREATE INDEX "finding_search" ON "finding" USING gin ("search");--> statement-breakpoint
CREATE INDEX "finding_themes" ON "finding" USING gin ("themes");--> statement-breakpoint
CREATE INDEX "job_ready" ON "job" USING btree ("kind","run_at","id") WHERE state = 'ready';--> statement-breakpoint
CREATE INDEX "job_lease" ON "job" USING btree ("lease_until") WHERE state = 'running';--> statement-breakpoint
CREATE UNIQUE INDEX "job_open" ON "job" USING btree ("kind","key") WHERE state in ('ready', 'running');--> statement-breakpoint
CREATE INDEX "job_key" ON "job" USING btree ("key","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "job_state_id" ON "job" USING btree ("state","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "job_finished" ON "job" USING btree ("finished_at") WHERE state = 'done';--> statement-breakpoint
CREATE INDEX "unit_province" ON "unit" USING btree ("province","kind");--> statement-breakpoint
CREATE INDEX "unit_key" ON "unit" USING btree ("key");--> statement-breakpoint
CREATE INDEX "verdict_last" ON "verdict" USING btree ("fingerprint","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "verdict_source" ON "verdict" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "verdict_search" ON "verdict" USING gin ("search");--> statement-breakpoint
CREATE INDEX "verdict_themes" ON "verdict" USING gin ("themes");