using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiema.Hosting.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class JournalIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_At",
                table: "platform_journal",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_Kind_Sequence",
                table: "platform_journal",
                columns: new[] { "Kind", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_platform_journal_At",
                table: "platform_journal");

            migrationBuilder.DropIndex(
                name: "IX_platform_journal_Kind_Sequence",
                table: "platform_journal");
        }
    }
}
