using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiema.Hosting.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OrganisationSeveralHolders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ShortName",
                table: "platform_unit_name",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Several",
                table: "platform_post",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "SuccessorId",
                table: "platform_post",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_post_SuccessorId",
                table: "platform_post",
                column: "SuccessorId");

            migrationBuilder.AddForeignKey(
                name: "FK_platform_post_platform_post_SuccessorId",
                table: "platform_post",
                column: "SuccessorId",
                principalTable: "platform_post",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_platform_post_platform_post_SuccessorId",
                table: "platform_post");

            migrationBuilder.DropIndex(
                name: "IX_platform_post_SuccessorId",
                table: "platform_post");

            migrationBuilder.DropColumn(
                name: "ShortName",
                table: "platform_unit_name");

            migrationBuilder.DropColumn(
                name: "Several",
                table: "platform_post");

            migrationBuilder.DropColumn(
                name: "SuccessorId",
                table: "platform_post");
        }
    }
}
