-- AlterTable
ALTER TABLE "supervision_check" ADD COLUMN     "inspection_id" UUID,
ADD COLUMN     "own_answers" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "activity_event" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_event_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "activity_file" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "activity_file_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "training" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "department_id" TEXT,
    "series_id" UUID,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "hours" DECIMAL(5,1) NOT NULL,
    "trainer" TEXT NOT NULL,
    "trainer_organisation" TEXT NOT NULL DEFAULT '',
    "description" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "training_participant" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "enterprise_id" UUID,
    "organisation" TEXT NOT NULL,
    "phone_tail" TEXT NOT NULL DEFAULT '',
    "person_key" TEXT NOT NULL,
    "user_id" UUID,
    "source" TEXT NOT NULL,
    "attended" BOOLEAN NOT NULL,
    "signed_in_at" TIMESTAMPTZ(3),
    "has_passed" BOOLEAN,
    "secret_hash" TEXT,
    "added_by_id" UUID,
    "added_by_name" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_participant_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "training_code" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "training_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "opens_at" TIMESTAMPTZ(3) NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_code_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "training_evaluation" (
    "zone_id" TEXT NOT NULL,
    "participant_id" UUID NOT NULL,
    "content" INTEGER NOT NULL,
    "trainer" INTEGER NOT NULL,
    "organisation" INTEGER NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "training_evaluation_pkey" PRIMARY KEY ("zone_id","participant_id")
);

-- CreateTable
CREATE TABLE "laboratory" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" DATE NOT NULL,
    "is_qualifying" BOOLEAN,
    "judged_on" DATE,
    "judgement_note" TEXT NOT NULL DEFAULT '',
    "contact" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "laboratory_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "laboratory_stage" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reached_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "laboratory_stage_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "laboratory_judgement" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "is_qualifying" BOOLEAN NOT NULL,
    "judged_on" DATE NOT NULL,
    "note" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "laboratory_judgement_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "laboratory_visit" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "department_id" TEXT,
    "visited_on" DATE NOT NULL,
    "visitors" TEXT[],
    "topic" TEXT NOT NULL,
    "findings" TEXT NOT NULL DEFAULT '',
    "withdrawn_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "laboratory_visit_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "laboratory_action" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "done_note" TEXT NOT NULL DEFAULT '',
    "done_by" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "laboratory_action_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "laboratory_readiness" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "laboratory_id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "answers" JSONB NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "laboratory_readiness_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "post" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "department_id" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "body_text" TEXT NOT NULL,
    "markets" TEXT[],
    "hs_codes" TEXT[],
    "product" TEXT NOT NULL DEFAULT '',
    "source_name" TEXT NOT NULL,
    "source_url" TEXT NOT NULL DEFAULT '',
    "source_on" DATE NOT NULL,
    "effective_on" DATE,
    "posted_on" DATE,
    "posted_at" TIMESTAMPTZ(3),
    "link_dead_on" DATE,
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "post_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "post_acknowledgement" (
    "zone_id" TEXT NOT NULL,
    "post_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_acknowledgement_pkey" PRIMARY KEY ("zone_id","post_id","enterprise_id")
);

-- CreateTable
CREATE TABLE "post_subscription" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kinds" TEXT[],
    "markets" TEXT[],
    "hs_codes" TEXT[],
    "words" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "post_subscription_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "meeting" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "department_id" TEXT,
    "title" TEXT NOT NULL,
    "meets_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "agenda" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "minutes" TEXT NOT NULL DEFAULT '',
    "minutes_by_name" TEXT,
    "minutes_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "meeting_attendee" (
    "zone_id" TEXT NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "department_id" TEXT,
    "organisation" TEXT NOT NULL DEFAULT '',
    "attended" BOOLEAN,

    CONSTRAINT "meeting_attendee_pkey" PRIMARY KEY ("zone_id","meeting_id","position")
);

-- CreateTable
CREATE TABLE "meeting_action" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "problem" TEXT NOT NULL,
    "solution" TEXT NOT NULL,
    "department_id" TEXT,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "report" TEXT NOT NULL DEFAULT '',
    "reported_on" DATE,
    "reported_by" TEXT,
    "closed_on" DATE,
    "closed_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_action_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "department_id" TEXT,
    "title" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "from_on" DATE NOT NULL,
    "to_on" DATE NOT NULL,
    "departments" TEXT[],
    "team" JSONB NOT NULL,
    "checklist" JSONB NOT NULL,
    "enterprises" UUID[],
    "state" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "check_finding" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "check_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "item" TEXT NOT NULL DEFAULT '',
    "facts" TEXT NOT NULL,
    "found_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "correction" TEXT NOT NULL DEFAULT '',
    "prevention" TEXT NOT NULL DEFAULT '',
    "corrected_on" DATE,
    "corrected_by_name" TEXT,
    "rechecked_on" DATE,
    "rechecked_by_id" UUID,
    "rechecked_by_name" TEXT,
    "recheck_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "check_finding_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "publicity_item" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "department_id" TEXT,
    "title" TEXT NOT NULL,
    "medium" TEXT NOT NULL,
    "outlet" TEXT NOT NULL,
    "published_on" DATE NOT NULL,
    "url" TEXT NOT NULL DEFAULT '',
    "link_dead_on" DATE,
    "summary" TEXT NOT NULL DEFAULT '',
    "withdrawn_on" DATE,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "publicity_item_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "notification" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" JSONB NOT NULL,
    "about" JSONB NOT NULL,
    "due_on" DATE,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),
    "emailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notification_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "notification_setting" (
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL DEFAULT '',
    "mode" TEXT NOT NULL,
    "digest_hour" INTEGER NOT NULL,
    "quiet_from" TEXT NOT NULL DEFAULT '',
    "quiet_to" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL,
    "digested_on" DATE,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notification_setting_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "zone_webhook" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "topics" TEXT[],
    "locale" TEXT NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT NOT NULL DEFAULT '',
    "revoked_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "zone_webhook_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "zone_id" TEXT NOT NULL,
    "webhook_id" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("zone_id","webhook_id","matter")
);

-- CreateTable
CREATE TABLE "notification_run" (
    "zone_id" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "day" DATE NOT NULL,

    CONSTRAINT "notification_run_pkey" PRIMARY KEY ("zone_id","scope")
);

-- CreateIndex
CREATE INDEX "activity_event_zone_id_subject_subject_id_idx" ON "activity_event"("zone_id", "subject", "subject_id");

-- CreateIndex
CREATE INDEX "activity_file_zone_id_subject_subject_id_idx" ON "activity_file"("zone_id", "subject", "subject_id");

-- CreateIndex
CREATE INDEX "activity_file_zone_id_sha256_idx" ON "activity_file"("zone_id", "sha256");

-- CreateIndex
CREATE INDEX "training_zone_id_held_on_idx" ON "training"("zone_id", "held_on");

-- CreateIndex
CREATE INDEX "training_zone_id_department_id_idx" ON "training"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "training_participant_zone_id_enterprise_id_idx" ON "training_participant"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "training_participant_zone_id_user_id_idx" ON "training_participant"("zone_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_participant_zone_id_training_id_person_key_key" ON "training_participant"("zone_id", "training_id", "person_key");

-- CreateIndex
CREATE UNIQUE INDEX "training_participant_zone_id_secret_hash_key" ON "training_participant"("zone_id", "secret_hash");

-- CreateIndex
CREATE INDEX "training_code_zone_id_training_id_idx" ON "training_code"("zone_id", "training_id");

-- CreateIndex
CREATE UNIQUE INDEX "training_code_zone_id_token_key" ON "training_code"("zone_id", "token");

-- CreateIndex
CREATE INDEX "laboratory_zone_id_state_idx" ON "laboratory"("zone_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "laboratory_zone_id_enterprise_id_name_key" ON "laboratory"("zone_id", "enterprise_id", "name");

-- CreateIndex
CREATE INDEX "laboratory_stage_zone_id_laboratory_id_idx" ON "laboratory_stage"("zone_id", "laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_judgement_zone_id_laboratory_id_idx" ON "laboratory_judgement"("zone_id", "laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_visit_zone_id_laboratory_id_idx" ON "laboratory_visit"("zone_id", "laboratory_id");

-- CreateIndex
CREATE INDEX "laboratory_visit_zone_id_visited_on_idx" ON "laboratory_visit"("zone_id", "visited_on");

-- CreateIndex
CREATE INDEX "laboratory_visit_zone_id_department_id_idx" ON "laboratory_visit"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "laboratory_action_zone_id_visit_id_idx" ON "laboratory_action"("zone_id", "visit_id");

-- CreateIndex
CREATE INDEX "laboratory_readiness_zone_id_laboratory_id_idx" ON "laboratory_readiness"("zone_id", "laboratory_id");

-- CreateIndex
CREATE INDEX "post_zone_id_state_posted_on_idx" ON "post"("zone_id", "state", "posted_on");

-- CreateIndex
CREATE INDEX "post_zone_id_department_id_idx" ON "post"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "post_acknowledgement_zone_id_enterprise_id_idx" ON "post_acknowledgement"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "post_subscription_zone_id_user_id_idx" ON "post_subscription"("zone_id", "user_id");

-- CreateIndex
CREATE INDEX "meeting_zone_id_meets_on_idx" ON "meeting"("zone_id", "meets_on");

-- CreateIndex
CREATE INDEX "meeting_zone_id_department_id_idx" ON "meeting"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "meeting_attendee_zone_id_department_id_idx" ON "meeting_attendee"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "meeting_action_zone_id_meeting_id_idx" ON "meeting_action"("zone_id", "meeting_id");

-- CreateIndex
CREATE INDEX "meeting_action_zone_id_department_id_idx" ON "meeting_action"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "meeting_action_zone_id_due_on_idx" ON "meeting_action"("zone_id", "due_on");

-- CreateIndex
CREATE INDEX "inspection_zone_id_from_on_idx" ON "inspection"("zone_id", "from_on");

-- CreateIndex
CREATE INDEX "inspection_zone_id_department_id_idx" ON "inspection"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "check_finding_zone_id_check_id_idx" ON "check_finding"("zone_id", "check_id");

-- CreateIndex
CREATE INDEX "check_finding_zone_id_enterprise_id_idx" ON "check_finding"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "check_finding_zone_id_due_on_idx" ON "check_finding"("zone_id", "due_on");

-- CreateIndex
CREATE INDEX "publicity_item_zone_id_published_on_idx" ON "publicity_item"("zone_id", "published_on");

-- CreateIndex
CREATE INDEX "publicity_item_zone_id_department_id_idx" ON "publicity_item"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "notification_zone_id_user_id_settled_at_read_at_idx" ON "notification"("zone_id", "user_id", "settled_at", "read_at");

-- CreateIndex
CREATE INDEX "notification_zone_id_emailed_at_idx" ON "notification"("zone_id", "emailed_at");

-- CreateIndex
CREATE UNIQUE INDEX "notification_zone_id_user_id_matter_key" ON "notification"("zone_id", "user_id", "matter");

-- CreateIndex
CREATE INDEX "supervision_check_zone_id_inspection_id_idx" ON "supervision_check"("zone_id", "inspection_id");

-- AddForeignKey
ALTER TABLE "activity_event" ADD CONSTRAINT "activity_event_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "activity_file" ADD CONSTRAINT "activity_file_zone_id_sha256_fkey" FOREIGN KEY ("zone_id", "sha256") REFERENCES "stored_file"("zone_id", "sha256") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training" ADD CONSTRAINT "training_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_zone_id_training_id_fkey" FOREIGN KEY ("zone_id", "training_id") REFERENCES "training"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_code" ADD CONSTRAINT "training_code_zone_id_training_id_fkey" FOREIGN KEY ("zone_id", "training_id") REFERENCES "training"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "training_evaluation" ADD CONSTRAINT "training_evaluation_zone_id_participant_id_fkey" FOREIGN KEY ("zone_id", "participant_id") REFERENCES "training_participant"("zone_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory" ADD CONSTRAINT "laboratory_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory_stage" ADD CONSTRAINT "laboratory_stage_zone_id_laboratory_id_fkey" FOREIGN KEY ("zone_id", "laboratory_id") REFERENCES "laboratory"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory_judgement" ADD CONSTRAINT "laboratory_judgement_zone_id_laboratory_id_fkey" FOREIGN KEY ("zone_id", "laboratory_id") REFERENCES "laboratory"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory_visit" ADD CONSTRAINT "laboratory_visit_zone_id_laboratory_id_fkey" FOREIGN KEY ("zone_id", "laboratory_id") REFERENCES "laboratory"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory_visit" ADD CONSTRAINT "laboratory_visit_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory_action" ADD CONSTRAINT "laboratory_action_zone_id_visit_id_fkey" FOREIGN KEY ("zone_id", "visit_id") REFERENCES "laboratory_visit"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "laboratory_readiness" ADD CONSTRAINT "laboratory_readiness_zone_id_laboratory_id_fkey" FOREIGN KEY ("zone_id", "laboratory_id") REFERENCES "laboratory"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post" ADD CONSTRAINT "post_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post_acknowledgement" ADD CONSTRAINT "post_acknowledgement_zone_id_post_id_fkey" FOREIGN KEY ("zone_id", "post_id") REFERENCES "post"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post_acknowledgement" ADD CONSTRAINT "post_acknowledgement_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "post_subscription" ADD CONSTRAINT "post_subscription_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_zone_id_meeting_id_fkey" FOREIGN KEY ("zone_id", "meeting_id") REFERENCES "meeting"("zone_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_attendee" ADD CONSTRAINT "meeting_attendee_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_zone_id_meeting_id_fkey" FOREIGN KEY ("zone_id", "meeting_id") REFERENCES "meeting"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "check_finding" ADD CONSTRAINT "check_finding_zone_id_check_id_fkey" FOREIGN KEY ("zone_id", "check_id") REFERENCES "supervision_check"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "check_finding" ADD CONSTRAINT "check_finding_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publicity_item" ADD CONSTRAINT "publicity_item_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "publicity_item" ADD CONSTRAINT "publicity_item_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supervision_check" ADD CONSTRAINT "supervision_check_zone_id_inspection_id_fkey" FOREIGN KEY ("zone_id", "inspection_id") REFERENCES "inspection"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification" ADD CONSTRAINT "notification_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "zone_webhook" ADD CONSTRAINT "zone_webhook_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_zone_id_webhook_id_fkey" FOREIGN KEY ("zone_id", "webhook_id") REFERENCES "zone_webhook"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "notification_run" ADD CONSTRAINT "notification_run_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "activity_event" ADD CONSTRAINT "activity_event_subject" CHECK (subject IN ('training', 'laboratory', 'visit', 'post', 'meeting', 'action', 'inspection', 'finding', 'publicity'));
ALTER TABLE "activity_file" ADD CONSTRAINT "activity_file_subject" CHECK (subject IN ('training', 'laboratory', 'visit', 'post', 'meeting', 'action', 'inspection', 'finding', 'publicity'));
ALTER TABLE "training" ADD CONSTRAINT "training_kind" CHECK (kind IN ('quality', 'standards', 'regulations', 'testing', 'risk-assessor', 'other'));
ALTER TABLE "training" ADD CONSTRAINT "training_mode" CHECK (mode IN ('onsite', 'online'));
ALTER TABLE "training" ADD CONSTRAINT "training_state" CHECK (state IN ('planned', 'held', 'cancelled'));
ALTER TABLE "training" ADD CONSTRAINT "training_starts_at" CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "training" ADD CONSTRAINT "training_hours" CHECK (hours > 0 AND hours <= 200);
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_source" CHECK (source IN ('list', 'workbook', 'sign-in'));
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_phone_tail" CHECK (phone_tail ~ '^([0-9]{4})?$');
ALTER TABLE "training_participant" ADD CONSTRAINT "training_participant_passed" CHECK (has_passed IS NULL OR attended);
ALTER TABLE "training_code" ADD CONSTRAINT "training_code_term" CHECK (closes_at > opens_at);
ALTER TABLE "training_evaluation" ADD CONSTRAINT "training_evaluation_marks" CHECK (content BETWEEN 1 AND 5 AND trainer BETWEEN 1 AND 5 AND organisation BETWEEN 1 AND 5);
ALTER TABLE "laboratory" ADD CONSTRAINT "laboratory_state" CHECK (state IN ('interested', 'gap-analysis', 'documents', 'internal-audit', 'application', 'on-site-assessment', 'accredited', 'lapsed'));
ALTER TABLE "laboratory" ADD CONSTRAINT "laboratory_judged" CHECK ((is_qualifying IS NULL) = (judged_on IS NULL));
ALTER TABLE "laboratory_stage" ADD CONSTRAINT "laboratory_stage_state" CHECK (state IN ('interested', 'gap-analysis', 'documents', 'internal-audit', 'application', 'on-site-assessment', 'accredited', 'lapsed'));
ALTER TABLE "laboratory_visit" ADD CONSTRAINT "laboratory_visit_visitors" CHECK (cardinality(visitors) > 0);
ALTER TABLE "laboratory_action" ADD CONSTRAINT "laboratory_action_done" CHECK ((done_on IS NULL) = (done_by IS NULL));
ALTER TABLE "post" ADD CONSTRAINT "post_kind" CHECK (kind IN ('standard', 'technical-regulation', 'foreign-notification', 'recall', 'return', 'tbt-measure'));
ALTER TABLE "post" ADD CONSTRAINT "post_state" CHECK (state IN ('draft', 'posted', 'withdrawn'));
ALTER TABLE "post" ADD CONSTRAINT "post_posted" CHECK ((state = 'draft') = (posted_on IS NULL) AND (posted_on IS NULL) = (posted_at IS NULL));
ALTER TABLE "post" ADD CONSTRAINT "post_source" CHECK (posted_on IS NULL OR source_on <= posted_on);
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_state" CHECK (state IN ('planned', 'held', 'cancelled'));
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_starts_at" CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_minutes" CHECK ((state = 'held') = (minutes <> '') AND (minutes_at IS NULL) = (minutes = ''));
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_state" CHECK (state IN ('open', 'reported', 'closed'));
ALTER TABLE "meeting_action" ADD CONSTRAINT "meeting_action_closed" CHECK ((state = 'closed') = (closed_on IS NOT NULL));
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_kind" CHECK (kind IN ('check', 'joint'));
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_state" CHECK (state IN ('planned', 'concluded', 'cancelled'));
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_days" CHECK (from_on <= to_on);
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_joint" CHECK (kind = 'check' OR cardinality(departments) > 1);
ALTER TABLE "check_finding" ADD CONSTRAINT "check_finding_state" CHECK (state IN ('open', 'corrected', 'closed'));
ALTER TABLE "check_finding" ADD CONSTRAINT "check_finding_corrected" CHECK (state = 'open' OR (corrected_on IS NOT NULL AND correction <> ''));
ALTER TABLE "check_finding" ADD CONSTRAINT "check_finding_closed" CHECK (state <> 'closed' OR (rechecked_on IS NOT NULL AND rechecked_on >= corrected_on));
ALTER TABLE "check_finding" ADD CONSTRAINT "check_finding_due" CHECK (due_on >= found_on);
ALTER TABLE "publicity_item" ADD CONSTRAINT "publicity_item_medium" CHECK (medium IN ('television', 'radio', 'newspaper', 'website', 'social', 'video', 'event', 'other'));
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_mode" CHECK (mode IN ('off', 'at-once', 'digest') AND (mode = 'off' OR email <> ''));
ALTER TABLE "notification_setting" ADD CONSTRAINT "notification_setting_hours" CHECK (digest_hour BETWEEN 0 AND 23 AND (quiet_from = '') = (quiet_to = ''));
ALTER TABLE "zone_webhook" ADD CONSTRAINT "zone_webhook_topics" CHECK (topics <@ ARRAY['deadlines', 'posts']);

-- Papers of a correction belong to the archive, too.
ALTER TABLE "enterprise_file" DROP CONSTRAINT "enterprise_file_subject";
ALTER TABLE "enterprise_file" ADD CONSTRAINT "enterprise_file_subject" CHECK (subject IN ('application', 'observation', 'incident', 'check', 'environment', 'commitment', 'finding'));

ALTER TABLE "activity_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "activity_event"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "activity_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "activity_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "activity_file"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "training" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "training"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "training_participant" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_participant" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "training_participant"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "training_code" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_code" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "training_code"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "training_evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "training_evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "training_evaluation"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "laboratory" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "laboratory" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "laboratory"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "laboratory_stage" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "laboratory_stage" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "laboratory_stage"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "laboratory_judgement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "laboratory_judgement" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "laboratory_judgement"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "laboratory_visit" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "laboratory_visit" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "laboratory_visit"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "laboratory_action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "laboratory_action" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "laboratory_action"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "laboratory_readiness" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "laboratory_readiness" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "laboratory_readiness"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "post" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "post" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "post"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "post_acknowledgement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "post_acknowledgement" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "post_acknowledgement"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "post_subscription" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "post_subscription" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "post_subscription"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "meeting" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "meeting"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "meeting_attendee" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_attendee" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "meeting_attendee"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "meeting_action" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "meeting_action" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "meeting_action"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "inspection" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inspection" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "inspection"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "check_finding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "check_finding" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "check_finding"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "publicity_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "publicity_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "publicity_item"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "notification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "notification"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "zone_webhook" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "zone_webhook" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "zone_webhook"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "webhook_delivery" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "webhook_delivery" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "webhook_delivery"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "notification_run" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "notification_run" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "notification_run"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

GRANT SELECT, INSERT ON "activity_event" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "activity_file" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "training" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "training_participant" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "training_code" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "training_evaluation" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "laboratory" TO qualizone_app;
GRANT SELECT, INSERT ON "laboratory_stage" TO qualizone_app;
GRANT SELECT, INSERT ON "laboratory_judgement" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "laboratory_visit" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "laboratory_action" TO qualizone_app;
GRANT SELECT, INSERT ON "laboratory_readiness" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "post" TO qualizone_app;
GRANT SELECT, INSERT ON "post_acknowledgement" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "post_subscription" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "meeting" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "meeting_attendee" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "meeting_action" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "inspection" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "check_finding" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "publicity_item" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "notification" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "zone_webhook" TO qualizone_app;
GRANT SELECT, INSERT ON "webhook_delivery" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "notification_run" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "notification_setting" TO qualizone_app;
